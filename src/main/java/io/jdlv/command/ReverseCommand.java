package io.jdlv.command;

/** {@code rev COMMAND}: only where the server replays a recording. */
final class ReverseCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Runs the program backwards by a command.", "rev")
                .usage("rev <command>")
                .details(
                        """
                        Commands are next, step, continue, stepout, step-instruction and
                        next-instruction. Only where the server replays a recording.

                        Examples:
                          rev next
                          rev continue""");
    }

    @Override
    public void run(Invocation call) {
        call.runIn(call.scope().behind(Prefix.REVERSE), call.requireArguments("not enough arguments"));
    }
}
