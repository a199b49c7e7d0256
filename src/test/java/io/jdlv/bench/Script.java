package io.jdlv.bench;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Commands that both clients are given in a file, from their start to their exit.
 *
 * @param title what it does, for the table
 * @param commands the lines, without the exit at the end
 * @param shown how its output can be told from that of a script that did not work
 * @param slow whether dlv takes so long over a slow link that it does it once only
 */
record Script(String title, List<String> commands, String shown, boolean slow) {
    private static final List<String> AT_REST = List.of("break main.settled", "continue");

    Script {
        commands = List.copyOf(commands);
    }

    /** The ten scripts. */
    static List<Script> all() {
        return List.of(
                of("connect and exit", List.of(), "Type 'help'"),
                of("ten breakpoints", breakpoints(10), "Breakpoint 10 set"),
                of(
                        "twenty steps",
                        Stream.concat(
                                        Stream.of("break main.walk", "continue"),
                                        IntStream.range(0, 20).mapToObj(i -> "next"))
                                .toList(),
                        "total ^= 1"),
                new Script("`goroutines -t`, 505 goroutines", atRest(List.of("goroutines -t")), "[505 goroutines]", true),
                of(
                        "twenty `print`s",
                        atRest(IntStream.range(0, 20).mapToObj(i -> "print main.items[" + i + "]").toList()),
                        "item 19"),
                of("`bt -full`, 16 frames", atRest(List.of("bt -full")), "runtime.goexit"),
                of(
                        "`restart` with 20 breakpoints",
                        Stream.concat(breakpoints(20).stream(), Stream.of("restart")).toList(),
                        "Process restarted"),
                of(
                        "`clearall` of 20 breakpoints",
                        Stream.concat(breakpoints(20).stream(), Stream.of("clearall")).toList(),
                        "Breakpoint 20 cleared"),
                of(
                        "64 KB of memory, 1000 bytes a command",
                        atRest(IntStream.range(0, 66)
                                .mapToObj(i -> "x -fmt hex -count %d -x &main.buffer[%d]"
                                        .formatted(i < 65 ? 1000 : 536, i * 1000))
                                .toList()),
                        "0xff"),
                of(
                        "a look around a breakpoint",
                        Stream.of(
                                        "break main.settled", "continue", "up", "args", "locals", "stack 5", "list",
                                        "goroutines", "threads", "regs", "whatis main.items", "print len(main.text)",
                                        "disassemble -l main.settled", "breakpoints", "goroutine 1 stack 3")
                                .toList(),
                        "1048576"));
    }

    private static Script of(String title, List<String> commands, String shown) {
        return new Script(title, commands, shown, false);
    }

    private static List<String> atRest(List<String> more) {
        return Stream.concat(AT_REST.stream(), more.stream()).toList();
    }

    private static List<String> breakpoints(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("break main.work%02d"::formatted).toList();
    }

    /** The file's text. */
    String text() {
        return String.join("\n", commands) + "\nexit\n";
    }
}
