package io.jdlv.command;

import io.jdlv.delve.Checkpoint;
import io.jdlv.render.Table;
import java.util.ArrayList;
import java.util.List;

/** {@code checkpoints}. */
final class CheckpointsCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Lists the checkpoints.", "checkpoints")
                .reading()
                .details(
                        """
                        restart with the name of one (c1) goes back to it.""");
    }

    @Override
    public void run(Invocation call) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "When", "Note"));
        for (Checkpoint each : call.delve().recordings().checkpoints().await()) {
            rows.add(List.of("c" + each.id(), each.when(), each.where()));
        }
        String table = Table.of(rows, 4, 4, 2, ' ');
        call.show(out -> out.print(table));
    }
}
