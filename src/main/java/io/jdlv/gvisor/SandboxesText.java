package io.jdlv.gvisor;

import io.jdlv.render.Escaper;
import io.jdlv.render.Result;
import io.jdlv.render.Table;
import io.jdlv.render.TextSink;
import java.util.ArrayList;
import java.util.List;

/**
 * The sandboxes of a machine.
 *
 * @param sandboxes in the order of their processes
 */
record SandboxesText(List<Sandbox> sandboxes) implements Result {
    SandboxesText {
        sandboxes = List.copyOf(sandboxes);
    }

    @Override
    public String kind() {
        return "gvisor-sandboxes";
    }

    @Override
    public void writeTo(TextSink out) {
        out.print(text());
    }

    /** A line each under a heading, with the further containers of a pod below; what their command lines say is escaped. */
    String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", "pid", "platform", "root", "debug"));
        sandboxes.forEach(each -> rows.addAll(each.rows()));
        return Escaper.escape(Table.of(rows, 0, 8, 2, ' ').replaceAll(" +\n", "\n"));
    }
}
