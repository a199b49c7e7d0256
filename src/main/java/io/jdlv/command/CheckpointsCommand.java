package io.jdlv.command;

import io.jdlv.delve.Checkpoint;
import io.jdlv.lang.TabWriter;

/** {@code checkpoints}. */
final class CheckpointsCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Lists the checkpoints.", "checkpoints");
    }

    @Override
    public void run(Invocation call) {
        StringBuilder rows = new StringBuilder("ID\tWhen\tNote\n");
        for (Checkpoint each : call.delve().recordings().checkpoints().await()) {
            rows.append('c').append(each.id()).append('\t').append(each.when()).append('\t').append(each.where()).append('\n');
        }
        String table = TabWriter.format(rows.toString(), 4, 4, 2, ' ');
        call.show(out -> out.print(table));
    }
}
