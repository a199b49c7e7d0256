package io.jdlv.gvisor;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code gvisor why}: why a system call fails. */
final class WhyCommand implements Command {
    private static final String COMMAND = " -- ";

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.PLUGINS, "Waits for a system call to fail and says why.", "why")
                .usage("why <name> [-- <command>]")
                .details(
                        """
                        Lets the sandbox run until the call fails, and shows on one page what the table
                        says of it, the call with its arguments, the handler's source with the line that
                        returned, the back trace, and the error with the place where it was made. For
                        EPERM and EACCES also what was checked and who made the call.

                        The command behind -- is given to a shell of this machine when all is set, to
                        make the program call; without it, do so yourself. Ctrl-C gives up. The place
                        where an error other than these two is made is found when it happens again; the
                        command is then run twice.

                        Examples:
                          gvisor why clock_settime
                          gvisor why openat -- docker exec web cat /etc/shadow""");
    }

    @Override
    public void run(Invocation call) {
        String text = " " + call.requireArguments("why what? see help gvisor why") + " ";
        int at = text.indexOf(COMMAND);
        Words words = Words.of(at < 0 ? text : text.substring(0, at));
        Optional<String> command = at < 0 ? Optional.empty() : Optional.of(text.substring(at + COMMAND.length()).strip());
        if (command.isPresent()) {
            call.host().useThisMachine("gvisor why " + COMMAND.strip());
        }
        String name = words.valueOf("why", "a system call's name");
        if (words.hasNext()) {
            throw new CommandException("unexpected " + words.next() + ": see help gvisor why");
        }
        SyscallTable table = new SyscallTableReader(call.delve()).own();
        Investigation investigation = new Investigation(call, table, table.get(name));
        if (command.isEmpty()) {
            call.host().warn("Waiting for " + name + " to fail; make the program call it.");
        }
        Runnable provoke = () -> command.ifPresent(WhyCommand::start);
        Optional<WhyPage> page = investigation.run(Investigation.watchedAtFirst(), provoke);
        page.ifPresent(first -> call.show(
                first.saysWhereMade() || !investigation.canFindMaking() ? first : again(call, investigation, first, provoke)));
    }

    /** The same failure once more, with its error watched; the first page where that does not come. */
    private static WhyPage again(Invocation call, Investigation investigation, WhyPage first, Runnable provoke) {
        call.host().warn(first.entry().name() + " fails with " + first.error().name()
                + ". Where that is made is seen when it fails so again; Ctrl-C shows what is known.");
        return investigation.run(List.of(first.error().name()), provoke).orElse(first);
    }

    private static void start(String command) {
        try {
            new ProcessBuilder("sh", "-c", command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new CommandException("no shell to run " + command + ": " + e.getMessage(), e);
        }
    }
}
