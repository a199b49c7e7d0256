package io.jdlv.gvisor;

import io.jdlv.command.CommandException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A sentry's table of system calls.
 *
 * @param architecture whose numbers they have
 * @param syscalls all of them, by number
 */
public record SyscallTable(Architecture architecture, List<Syscall> syscalls) {
    public SyscallTable {
        syscalls = syscalls.stream().sorted(Comparator.comparingLong(Syscall::number)).toList();
    }

    /** The call of this name or, written in decimal, number. */
    public Optional<Syscall> find(String nameOrNumber) {
        return syscalls.stream()
                .filter(call -> call.name().equals(nameOrNumber) || String.valueOf(call.number()).equals(nameOrNumber))
                .findFirst();
    }

    /**
     * The call of this name or number.
     *
     * @throws CommandException when there is none
     */
    Syscall get(String nameOrNumber) {
        return find(nameOrNumber).orElseThrow(() -> new CommandException("this runsc has no system call " + nameOrNumber + " on "
                + architecture.word() + "; gvisor syscalls lists those it has"));
    }

    /** The call of this number. */
    public Optional<Syscall> find(long number) {
        return syscalls.stream().filter(call -> call.number() == number).findFirst();
    }
}
