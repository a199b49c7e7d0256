package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.command.Command;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Commands;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletionsTest {
    private final KnownNames names = new KnownNames();
    private final Completions completions = new Completions(() -> Commands.standard(false), names);

    @Test
    void commandsAndTheirAliases() {
        assertThat(complete("bre")).containsExactly("break", "breakpoints");
        assertThat(complete("b")).contains("b", "bp", "break", "breakpoints", "bt");
        assertThat(complete("help con")).containsExactly("cond", "condition", "config", "context", "continue");
        assertThat(complete("nosuch ")).isEmpty();
    }

    @Test
    void commandsBehindAWord() {
        Completions with = new Completions(() -> Commands.standard(false).and(List.of(new Shelves())), names);

        assertThat(with.complete("sh").values()).containsExactly("shelves");
        assertThat(with.complete("shelves l").values()).containsExactly("list");
        assertThat(with.complete("shelves list -").values()).containsExactly("-all");
        assertThat(with.complete("shelves list main.").values()).as("not what the standard list takes").isEmpty();
    }

    /** Commands behind a word. */
    private record Shelves() implements Command {
        @Override
        public CommandInfo info() {
            return CommandInfo.of(Group.PLUGINS, "Looks into shelves.", "shelves");
        }

        @Override
        public List<Command> members() {
            return List.of(new ListShelves());
        }

        @Override
        public void run(Invocation call) {
            call.runMember(this);
        }
    }

    private record ListShelves() implements Command {
        @Override
        public CommandInfo info() {
            return CommandInfo.of(Group.PLUGINS, "Lists shelves.", "list").usage("list [-all]");
        }

        @Override
        public void run(Invocation call) {
            call.say("none");
        }
    }

    @Test
    void flagsComeFromACommandsOwnHelp() {
        assertThat(complete("stack -a")).containsExactly("-a", "-adepth");
        assertThat(complete("goroutines -w")).contains("-with", "-without");
        assertThat(complete("exit -")).containsExactly("-c", "-d");
    }

    @Test
    void locationsAreFunctionsAndFiles() {
        assertThat(complete("b main.w")).containsExactly("main.work");
        assertThat(complete("break name main.w")).containsExactly("main.work");
        assertThat(complete("c kernel.(*Task).exe"))
                .containsExactly("gvisor.dev/gvisor/pkg/sentry/kernel.(*Task).executeSyscall");
        assertThat(complete("list /src/app/ma")).containsExactly("/src/app/main.go");
        assertThat(complete("b 12")).isEmpty();
    }

    @Test
    void variablesAndTheirFields() {
        assertThat(complete("p ta")).containsExactly("target", "task", "tasks");
        assertThat(complete("p task.na")).containsExactly("task.name");
        assertThat(complete("print 1+task.")).containsExactly("task.id", "task.name");
        assertThat(complete("p (*task).i")).containsExactly("(*task).id");
        assertThat(complete("set tasks[0].i")).containsExactly("tasks[0].id");
        assertThat(complete("p 12")).isEmpty();
    }

    @Test
    void variablesBehindPrefixes() {
        assertThat(complete("goroutine 3 frame 2 p ta")).containsExactly("target", "task", "tasks");
        assertThat(complete("on 1 print ta")).containsExactly("target", "task", "tasks");
        assertThat(complete("goroutine ")).containsExactly("1", "17");
    }

    @Test
    void packagesInExpressions() {
        assertThat(complete("p main.gl")).containsExactly("main.global");
        assertThat(complete("p *(*kernel.Ta")).containsExactly("kernel.Task");
        assertThat(complete("p *(*\"gvisor.dev/gvisor/pkg/sentry/ker"))
                .containsExactly("gvisor.dev/gvisor/pkg/sentry/kernel.Task");
        assertThat(complete("call main.wo")).containsExactly("main.work");
        assertThat(complete("p main.wo")).isEmpty();
    }

    @Test
    void breakpoints() {
        assertThat(complete("clear ")).containsExactly("1", "2", "entry");
        assertThat(complete("condition en")).containsExactly("entry");
        assertThat(complete("condition entry ta")).containsExactly("target", "task", "tasks");
    }

    @Test
    void configuration() {
        assertThat(complete("config show")).containsExactly("show-location-expr", "show-raw-strings");
        assertThat(complete("config show-raw-strings ")).containsExactly("false", "true");
        assertThat(complete("config disassemble-flavor g")).containsExactly("gnu", "go");
        assertThat(complete("help config tab")).containsExactly("tab");
    }

    @Test
    void onlyTheEndOfTheLineIsReplaced() {
        assertThat(completions.complete("p 1+task.na").start()).isEqualTo("p 1+".length());
        assertThat(completions.complete("  br").start()).isEqualTo(2);
    }

    @Test
    void eachKeyPressIsOneLook() {
        complete("p task.na");
        complete("b main.w");

        assertThat(names.keys).isEqualTo(2);
    }

    private List<String> complete(String line) {
        return completions.complete(line).values();
    }

    /** A program whose names are all known already. */
    private static final class KnownNames implements CompletionSources {
        private static final NameIndex FUNCTIONS = NameIndex.of(List.of(
                "main.main", "main.work", "gvisor.dev/gvisor/pkg/sentry/kernel.(*Task).executeSyscall", "fmt.Println"));
        private static final NameIndex TYPES =
                NameIndex.of(List.of("main.thing", "gvisor.dev/gvisor/pkg/sentry/kernel.Task", "int"));
        private static final NameIndex SOURCES = NameIndex.of(List.of("/src/app/main.go", "/src/app/other.go"));
        private static final Map<String, List<String>> FIELDS = Map.of(
                "task", List.of("id", "name"), "(*task)", List.of("id", "name"), "tasks[0]", List.of("id", "name"));

        private int keys;

        @Override
        public void keyPressed() {
            keys++;
        }

        @Override
        public List<String> functions(String typed) {
            return FUNCTIONS.find(typed);
        }

        @Override
        public List<String> types(String typed) {
            return TYPES.find(typed);
        }

        @Override
        public List<String> sources(String typed) {
            return SOURCES.find(typed);
        }

        @Override
        public List<String> packages(String typed) {
            return List.of();
        }

        @Override
        public List<String> packageVariables(String packageName) {
            return packageName.equals("main") ? List.of("main.global") : List.of();
        }

        @Override
        public List<String> variables() {
            return List.of("task", "tasks", "target");
        }

        @Override
        public List<String> fields(String expression) {
            return FIELDS.getOrDefault(expression, List.of());
        }

        @Override
        public List<String> breakpoints() {
            return List.of("1", "2", "entry");
        }

        @Override
        public List<String> goroutines() {
            return List.of("1", "17");
        }

        @Override
        public List<String> files(String typed) {
            return List.of();
        }
    }
}
