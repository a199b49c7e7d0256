package io.jdlv.command;


/** {@code clear-checkpoint cN}. */
final class ClearCheckpointCommand implements Command {
    private static final String NOT_AN_ID = "clear-checkpoint argument must be a checkpoint ID";

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Deletes a checkpoint.", "clear-checkpoint", "clearcheck")
                .usage("clear-checkpoint <id>")
                .details(
                        """
                        The id is what checkpoints shows: c1.""");
    }

    @Override
    public void run(Invocation call) {
        String typed = call.requireArguments("not enough arguments to clear-checkpoint");
        if (!typed.startsWith("c")) {
            throw new CommandException(NOT_AN_ID);
        }
        int id = Numbers.tryAtoi(typed.substring(1)).orElseThrow(() -> new CommandException(NOT_AN_ID));
        call.delve().recordings().clearCheckpoint(id).await();
    }
}
