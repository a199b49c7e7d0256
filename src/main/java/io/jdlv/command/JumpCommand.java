package io.jdlv.command;

import io.jdlv.delve.Capability;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.Location;
import java.util.List;

/** {@code jump LOCSPEC}: moves the PC without running what is between. */
final class JumpCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Makes another place the next to be run.", "jump", "j")
                .usage("jump <locspec>")
                .details(
                        """
                        Nothing between here and there is run, and no variable is changed: a program
                        that counts on either may do anything from then on. The location must be a
                        place in the current function. The server has to be Delve 1.27.2 or newer.

                        Examples:
                          jump 48
                          jump +2""");
    }

    @Override
    public void run(Invocation call) {
        String location = call.requireArguments("jump requires a location");
        call.session().require(Capability.JUMP);
        List<Location> found = call.delve()
                .program().findLocation(call.eval(), location, true, call.session().pathRules().rules())
                .await()
                .locations();
        if (found.size() != 1) {
            throw new CommandException("can not jump to a location that resolves to multiple addresses");
        }
        DebuggerState state = call.delve().execution().setExecutionPoint(found.get(0).pc()).await();
        Stops.show(call, state);
        Stops.showPosition(call, state, false);
    }
}
