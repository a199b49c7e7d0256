package io.jdlv.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jdlv completion SHELL}: what makes the Tab key of a shell know jdlv's command line. */
@Command(
        name = "completion",
        header = "Writes completion for a shell, from jdlv's own options.",
        description = {
            "",
            "bash: add  source <(jdlv completion bash)  to ~/.bashrc",
            "zsh:  add  source <(jdlv completion zsh)  to ~/.zshrc",
            "fish: jdlv completion fish > ~/.config/fish/completions/jdlv.fish",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    enum Shell {
        bash,
        zsh,
        fish
    }

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine jdlv = spec.root().commandLine();
        console.out().print(switch (shell) {
            // one script, which looks at what reads it
            case bash, zsh -> AutoComplete.bash("jdlv", jdlv);
            case fish -> FishCompletion.of(jdlv.getCommandSpec());
        });
        return 0;
    }
}
