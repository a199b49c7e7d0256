package io.jdlv.command;

import io.jdlv.delve.PackageBuildInfo;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import io.jdlv.session.Session;
import java.util.List;
import java.util.function.BiFunction;

/**
 * {@code sources}, {@code funcs}, {@code types} and {@code packages}: names, sorted, those that match.
 *
 * @param info its help
 * @param ask asks the server for the names that match a regular expression
 */
record NamesCommand(CommandInfo info, BiFunction<Session, String, List<String>> ask) implements Command {
    static List<Command> all() {
        return List.of(
                of("sources", "Lists source files.", (session, regex) -> session.delve().program().sources(regex).await()),
                of("funcs", "Lists functions.", (session, regex) -> session.names().functions(regex).await()),
                of("types", "Lists types.", (session, regex) -> session.delve().program().types(regex).await()),
                of("packages", "Lists packages.", (session, regex) -> session.delve().program().packages(regex, false).await().stream()
                        .map(PackageBuildInfo::importPath)
                        .toList()));
    }

    private static Command of(String name, String summary, BiFunction<Session, String, List<String>> ask) {
        return new NamesCommand(
                CommandInfo.of(Group.DATA, summary, name)
                        .reading()
                        .usage(name + " [<regex>]")
                        .details("With a regular expression (RE2) only those that match, anywhere in\n"
                                + "the name unless ^ and $ say otherwise."),
                ask);
    }

    @Override
    public void run(Invocation call) {
        List<String> names = ask.apply(call.session(), call.arguments()).stream().sorted(GoOrder.BYTES).toList();
        call.host().pageOutput();
        call.show(new Names(names));
    }

    /** Names, one a line. */
    private record Names(List<String> names) implements Result {
        @Override
        public String kind() {
            return "names";
        }

        @Override
        public void writeTo(TextSink out) {
            names.forEach(out::println);
        }
    }
}
