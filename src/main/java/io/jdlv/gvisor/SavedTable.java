package io.jdlv.gvisor;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.jdlv.command.CommandException;
import io.jdlv.command.FileErrors;
import io.jdlv.transport.Address;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables of system calls that are elsewhere: in files, and in other sandboxes. */
final class SavedTable {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private SavedTable() {}

    /** Writes a table to a file, over what is there. */
    static void write(String file, SyscallTable table) {
        try {
            Files.writeString(FileErrors.path("open", file), GSON.toJson(table) + "\n");
        } catch (IOException e) {
            throw new CommandException(FileErrors.describe("open", file, e), e);
        }
    }

    /**
     * The table of a file, or, where there is no such file, of the sandbox that the dlv at this address is attached to.
     *
     * @param architecture whose table is wanted
     * @throws CommandException when neither gives a table of it
     */
    static SyscallTable readOrAsk(String fileOrAddress, Architecture architecture) {
        boolean isAddress = fileOrAddress.startsWith(Address.UNIX_PREFIX)
                || fileOrAddress.contains(":") && !Files.exists(FileErrors.path("open", fileOrAddress));
        SyscallTable table = isAddress ? OtherSandbox.table(fileOrAddress, architecture) : read(fileOrAddress);
        if (table.architecture() != architecture) {
            throw new CommandException(fileOrAddress + " is a table of " + table.architecture().word() + ", and this one is of "
                    + architecture.word());
        }
        return table;
    }

    private static SyscallTable read(String file) {
        Path path = FileErrors.path("open", file);
        try {
            Saved saved = GSON.fromJson(Files.readString(path, StandardCharsets.UTF_8), Saved.class);
            if (saved == null || saved.architecture == null || saved.syscalls == null
                    || saved.syscalls.stream().anyMatch(SavedTable::isIncomplete)) {
                throw new CommandException(file + " is no table that gvisor syscalls -save wrote: something is missing in it");
            }
            return new SyscallTable(saved.architecture, saved.syscalls);
        } catch (IOException e) {
            throw new CommandException(FileErrors.describe("open", file, e), e);
        } catch (JsonParseException e) {
            throw new CommandException(file + " is no table that gvisor syscalls -save wrote", e);
        }
    }

    /** What a file may lack. */
    private record Saved(Architecture architecture, List<Syscall> syscalls) {}

    private static boolean isIncomplete(Syscall call) {
        return call == null || call.name() == null || call.handler() == null || call.level() == null || call.note() == null;
    }
}
