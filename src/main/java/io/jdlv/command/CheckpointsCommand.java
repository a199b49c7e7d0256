package io.jdlv.command;

import io.jdlv.delve.Checkpoint;
import io.jdlv.render.Result;
import io.jdlv.render.Table;
import io.jdlv.render.TextSink;
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
        call.show(new Checkpoints(call.delve().recordings().checkpoints().await()));
    }

    /** The checkpoints of a recorded run. */
    private record Checkpoints(List<Checkpoint> checkpoints) implements Result {
        @Override
        public String kind() {
            return "checkpoints";
        }

        @Override
        public void writeTo(TextSink out) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("ID", "When", "Note"));
            checkpoints.forEach(each -> rows.add(List.of("c" + each.id(), each.when(), each.where())));
            out.print(Table.of(rows, 4, 4, 2, ' '));
        }
    }
}
