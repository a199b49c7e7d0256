package io.jdlv.command;

import io.jdlv.session.ContextDisplay;
import io.jdlv.session.ContextDisplay.Part;
import java.util.Arrays;
import java.util.stream.Collectors;

/** {@code context}: source, variables, stack and registers together; jdlv's own. */
final class ContextCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.STACK, "Shows source, variables, stack and registers at every stop.", "context")
                .usage("context\ncontext on|off\ncontext +<part>|-<part> ...")
                .details(
                        """
                        Without arguments they are shown now. on shows them at every stop from then on,
                        off no longer does. +PART and -PART switch a part on and off: source, args,
                        locals, stack or regs. What has changed since the last time is marked.

                        Examples:
                          context on
                          context +regs -stack""");
    }

    @Override
    public void run(Invocation call) {
        if (call.arguments().isEmpty()) {
            ContextReading.show(call, call.view().context().parts());
            return;
        }
        ContextDisplay display = call.view().context();
        for (String word : call.arguments().split("\\s+")) {
            display = change(display, word);
        }
        call.view().setContext(display);
        call.say("context is " + (display.atStops() ? "on" : "off") + ": " + words(display));
    }

    private static ContextDisplay change(ContextDisplay display, String word) {
        return switch (word) {
            case "on" -> display.atStops(true);
            case "off" -> display.atStops(false);
            default -> {
                boolean on = word.startsWith("+");
                if (!on && !word.startsWith("-")) {
                    throw new CommandException("say on, off, +part or -part, not " + word);
                }
                Part part = Part.named(word.substring(1))
                        .orElseThrow(() -> new CommandException("no part " + word.substring(1) + ": there are "
                                + words(ContextDisplay.off())));
                yield display.with(part, on);
            }
        };
    }

    private static String words(ContextDisplay display) {
        return Arrays.stream(Part.values()).filter(display::has).map(Part::word).collect(Collectors.joining(" "));
    }
}
