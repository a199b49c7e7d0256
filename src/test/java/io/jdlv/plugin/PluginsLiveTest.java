package io.jdlv.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.command.Command;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin's commands run in programs of its kind and are refused in others. */
@Tag("live")
class PluginsLiveTest {
    /** A plugin for programs that have a certain function. */
    private record ForProgramsWith(String tellingFunction) implements Plugin {
        @Override
        public String word() {
            return "adder";
        }

        @Override
        public String summary() {
            return "Looks into programs that add.";
        }

        @Override
        public String subject() {
            return "a program that adds";
        }

        @Override
        public List<Command> commands() {
            return List.of(new Sum());
        }
    }

    private record Sum() implements Command {
        @Override
        public CommandInfo info() {
            return CommandInfo.of(Group.OTHER, "Adds.", "sum");
        }

        @Override
        public void run(Invocation call) {
            call.say("1 + 2 = 3");
        }
    }

    @Test
    void itsCommandsRunInAProgramOfItsKind(@TempDir Path folder) {
        Plugins plugins = Plugins.of(List.of(new ForProgramsWith("^main\\.add$")));
        try (TestSession session = TestSession.on("stepping", folder, plugins.commands())) {
            assertThat(session.run("adder sum")).isEqualTo("1 + 2 = 3\n");
            assertThat(session.costOf("adder sum").calls()).as("the kind is asked once").isZero();
            assertThat(session.run("help")).contains("Programs of one kind:\n    adder ");
            assertThat(session.run("adder"))
                    .isEqualTo(
                            """
                            Looks into programs that add.

                            \tadder <command> [arguments]

                                sum  Adds.

                            These are for a program that adds;
                            help adder COMMAND says what each does.
                            """);
            assertThat(session.run("help adder sum")).isEqualTo("Adds.\n\n\tadder sum\n");
            assertThat(session.run("adder product"))
                    .isEqualTo("Command failed: adder has no command product: see help adder.\n");
        }
    }

    @Test
    void whenTheProcessHasEndedThatIsSaid(@TempDir Path folder) {
        Plugins plugins = Plugins.of(List.of(new ForProgramsWith("^main\\.add$")));
        try (TestSession session = TestSession.on("stepping", folder, plugins.commands())) {
            assertThat(session.run("continue")).contains("has exited with status 0");

            assertThat(session.run("adder sum")).matches("Command failed: Process \\d+ has exited with status 0\n");

            session.run("restart");
            assertThat(session.run("adder sum")).isEqualTo("1 + 2 = 3\n");
        }
    }

    @Test
    void inAnotherTheySayWhatTheyAreFor(@TempDir Path folder) {
        Plugins plugins = Plugins.of(List.of(new ForProgramsWith("^main\\.multiply$")));
        try (TestSession session = TestSession.on("stepping", folder, plugins.commands())) {
            assertThat(session.run("adder sum"))
                    .isEqualTo("Command failed: adder is for a program that adds, and this program is none: it has no function"
                            + " that matches ^main\\.multiply$.\n");
        }
    }
}
