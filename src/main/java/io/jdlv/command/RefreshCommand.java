package io.jdlv.command;

/** {@code refresh}: throws away what was read at this stop. */
final class RefreshCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Forgets what was read at this stop.", "refresh")
                .usage("refresh")
                .details(
                        """
                        At a prompt, what was read at a stop is remembered until the target runs or is
                        changed. That another client of a shared server has changed a variable
                        meanwhile is not seen: after refresh everything is asked anew. config snapshot
                        off remembers nothing.""");
    }

    @Override
    public void run(Invocation call) {
        if (!call.arguments().isEmpty()) {
            throw new CommandException("refresh takes no arguments");
        }
        call.session().snapshot().forget();
    }
}
