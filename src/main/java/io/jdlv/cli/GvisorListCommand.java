package io.jdlv.cli;

import io.jdlv.gvisor.Sandboxes;
import io.jdlv.transport.Machine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jdlv gvisor list [--ssh HOST] [--json]}. */
@Command(
        name = "list",
        header = "Shows the sandboxes of a machine.",
        description = {
            "",
            "They are found among the processes; runsc is not asked, for it does not answer while a sandbox is stopped."
                    + " The last column says whether a debugger finds something in it: yes, stripped (runsc was built without"
                    + " debugging information), or unreadable (it is another user's).",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GvisorListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SshOption ssh = new SshOption();

    @Mixin
    private JsonOption json = new JsonOption();

    GvisorListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Machine machine = ssh.machine()) {
            Sandboxes sandboxes = Sandboxes.on(machine);
            if (sandboxes.isEmpty() && !json.given()) {
                console.err().println("No gVisor sandbox runs on " + machine.name() + ".");
                return 0;
            }
            console.out().print(json.text(sandboxes.result(), sandboxes.table()));
            return 0;
        }
    }
}
