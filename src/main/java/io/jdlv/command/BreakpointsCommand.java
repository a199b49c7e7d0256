package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.render.BreakpointText;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** {@code breakpoints [-a] [-save FILE]}. */
final class BreakpointsCommand implements Command {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.BREAKPOINTS, "Lists the breakpoints.", "breakpoints", "bp")
                .usage("breakpoints [-a] [-save <file>]")
                .details(
                        """
                        Each is shown with its place, how often it was hit, its conditions and what on
                        attached to it.
                          -a             also those that the debugger uses itself
                          -save <file>   writes them as commands that source runs to set them again;
                                         watchpoints and what on attached are left out

                        Examples:
                          breakpoints
                          breakpoints -save my-breakpoints""");
    }

    @Override
    public Order order(String arguments, Function<String, Order> line) {
        return arguments.contains("-save") ? Order.ALONE : Order.READING;
    }

    @Override
    public void run(Invocation call) {
        boolean all = false;
        Optional<String> file = Optional.empty();
        String[] words = call.arguments().isEmpty() ? new String[0] : SPACES.split(call.arguments());
        for (int i = 0; i < words.length && file.isEmpty(); i++) {
            if (words[i].equals("-a")) {
                all = true;
            } else if (words[i].equals("-save")) {
                if (i + 1 >= words.length) {
                    throw new CommandException("missing filename after -save flag");
                }
                file = Optional.of(words[i + 1]);
            }
        }
        List<Breakpoint> breakpoints = call.delve().breakpoints().list(all).await();
        if (file.isPresent()) {
            call.host().useThisMachine("breakpoints -save");
            save(file.get(), breakpoints);
            call.say("Breakpoints successfully saved to '" + file.get() + "'");
        } else {
            call.show(new Breakpoints(breakpoints.stream()
                    .map(call.session().suspendedBreakpoints()::complete)
                    .sorted(Comparator.comparingInt(Breakpoint::id))
                    .toList()));
        }
    }

    private static void save(String name, List<Breakpoint> breakpoints) {
        List<String> lines = new ArrayList<>();
        for (Breakpoint bp : breakpoints) {
            if (bp.id() < 0 || bp.isWatchpoint()) {
                continue;
            }
            String alias = bp.name().isEmpty() ? "bp" + bp.id() : bp.name();
            lines.add((bp.tracepoint() ? "trace " : "break ") + alias + " " + bp.file() + ":" + bp.line());
            if (!bp.condition().isEmpty()) {
                lines.add("condition " + alias + " " + bp.condition());
            }
            if (!bp.hitCondition().isEmpty()) {
                String flag = bp.hitConditionPerGoroutine() ? "-per-g-hitcount " : "-hitcount ";
                lines.add("condition " + flag + alias + " " + bp.hitCondition());
            }
            if (bp.disabled()) {
                lines.add("toggle " + alias);
            }
        }
        try {
            Files.write(FileErrors.path("open", name), lines);
        } catch (IOException e) {
            throw new CommandException("failed to open file '" + name + "': " + FileErrors.describe("open", name, e), e);
        }
    }

    /** Breakpoints with what is done at each. */
    private record Breakpoints(List<Breakpoint> breakpoints) implements Result {
        @Override
        public String kind() {
            return "breakpoints";
        }

        @Override
        public void writeTo(TextSink out) {
            for (Breakpoint bp : breakpoints) {
                boolean suspended = !bp.exprString().isEmpty();
                String state = bp.disabled() ? "(disabled)" : suspended ? "(suspended)" : "(enabled)";
                String where = suspended
                        ? bp.exprString()
                        : BreakpointText.location(bp, out.presentation()) + " ("
                                + Long.toUnsignedString(bp.totalHitCount()) + ")";
                out.println(BreakpointText.name(bp, true) + " " + state + " at " + where);
                BreakpointText.attributes(bp, false).forEach(line -> out.println("\t" + line));
            }
        }
    }
}
