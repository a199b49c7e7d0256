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
            assertThat(session.run("sum")).isEqualTo("1 + 2 = 3\n");
            assertThat(session.costOf("sum").calls()).as("the kind is asked once").isZero();
            assertThat(session.run("help")).contains("sum");
        }
    }

    @Test
    void inAnotherTheySayWhatTheyAreFor(@TempDir Path folder) {
        Plugins plugins = Plugins.of(List.of(new ForProgramsWith("^main\\.multiply$")));
        try (TestSession session = TestSession.on("stepping", folder, plugins.commands())) {
            assertThat(session.run("sum"))
                    .isEqualTo("Command failed: sum is for a program that adds, and this program is none: it has no function"
                            + " that matches ^main\\.multiply$.\n");
        }
    }

    @Test
    void noneIsNeeded() {
        assertThat(Plugins.installed().commands()).isEmpty();
    }
}
