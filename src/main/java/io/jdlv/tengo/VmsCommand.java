package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.tengo.vm.Vm;
import io.jdlv.tengo.vm.VmPlace;
import java.util.List;

/** {@code tengo vms}. */
final class VmsCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.STACK, "Lists the VMs that are running, on all goroutines.", "vms")
                .details(
                        """
                        Each has a number, which it keeps while the program runs, and the place that its
                        script executes. tengo vm NUMBER chooses one.""");
    }

    @Override
    public void run(Invocation call) {
        Scripts scripts = Scripts.of(call);
        List<VmPlace> places = scripts.tengo().finder().everywhere();
        if (places.isEmpty()) {
            throw new CommandException("No tengo VM is running: none is on a goroutine's stack.");
        }
        for (VmPlace place : places) {
            Vm vm = scripts.tengo().reader().read(place);
            String function = scripts.script(vm).symbols().name(vm.frames().getFirst().function());
            call.say("VM " + scripts.number(place) + "  goroutine " + place.goroutine() + "  " + Stacks.place(vm, 0) + "  "
                    + function + ", depth " + vm.frames().size()
                    + vm.error().map(message -> ", ended by: " + message).orElse(""));
        }
    }
}
