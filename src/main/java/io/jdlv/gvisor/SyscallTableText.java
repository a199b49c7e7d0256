package io.jdlv.gvisor;

import io.jdlv.render.Result;
import io.jdlv.render.Table;
import io.jdlv.render.TextSink;
import java.util.ArrayList;
import java.util.List;

/** A table of system calls, a line each. */
record SyscallTableText(SyscallTable table) implements Result {
    @Override
    public String kind() {
        return "gvisor-syscalls";
    }

    @Override
    public void writeTo(TextSink out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("number", "name", "handler", "support", "note"));
        table.syscalls().forEach(call -> rows.add(row(call)));
        out.print(Table.of(rows, 0, 8, 2, ' '));
        int count = table.syscalls().size();
        out.println(count + (count == 1 ? " system call" : " system calls") + " of " + table.architecture().word());
    }

    /** The cells of a call; addresses stand behind the note. */
    static List<String> row(Syscall call) {
        String note = String.join(" ", call.note(), String.join(" ", call.urls())).strip();
        return List.of(String.valueOf(call.number()), call.name(), call.shortHandler(), call.level().word(), note);
    }
}
