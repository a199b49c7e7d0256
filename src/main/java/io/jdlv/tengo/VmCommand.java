package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.tengo.vm.VmPlace;

/** {@code tengo vm NUMBER}. */
final class VmCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.STACK, "Chooses the VM that the other commands are about.", "vm")
                .usage("vm <number>")
                .details(
                        """
                        The goroutine that it runs on becomes the current one. Without it, the commands
                        are about the innermost VM of the current goroutine.

                        Example:
                          tengo vm 2""");
    }

    @Override
    public void run(Invocation call) {
        String number = call.requireArguments("tengo vm needs the number of a VM: see tengo vms.");
        Scripts scripts = Scripts.of(call);
        VmPlace place = scripts.tengo().finder().everywhere().stream()
                .filter(each -> String.valueOf(scripts.number(each)).equals(number))
                .findFirst()
                .orElseThrow(() -> new CommandException("There is no VM " + number + " running: see tengo vms."));
        call.delve().execution().switchGoroutine(place.goroutine()).await();
        call.view().selectFrame(0);
        scripts.choose(place.address());
        call.show(new Stacks(scripts).backtrace(scripts.current(call), Backtrace.DEPTH));
    }
}
