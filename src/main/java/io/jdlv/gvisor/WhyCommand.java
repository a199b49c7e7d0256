package io.jdlv.gvisor;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code gvisor why}: why a system call fails. */
final class WhyCommand implements Command {
    private static final String COMMAND = " -- ";

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.PLUGINS, "Waits for a system call to fail and says why.", "why")
                .usage("why [-task <tid>] <name> [<error>] [-- <command>]")
                .details(
                        """
                        Lets the sandbox run until the call fails, and shows on one page what the table
                        says of it, the call with its arguments, the error with the place where it was
                        made, the handler's source with the line that returned, the back trace, and who
                        made the call. What was checked, with what came of it, is shown unless an error
                        other than EPERM and EACCES is named. With an error only a failure with that
                        one counts; with -task only that task's.

                        The place where an error is made is seen by a watchpoint, of which there are
                        four: without an error EPERM, EACCES, ENOENT and EINVAL have them. What comes
                        of the network stack is seen all the same. Of an error that is named more is
                        watched, and the lines that return it as a number as well.

                        The command behind -- is given to a shell of this machine when all is set, to
                        make the program call; without it, do so yourself. Without an error it is run a
                        second time when the call fails with one of which more is watched once it is
                        named, and whose place was not seen. Ctrl-C gives up.

                        Examples:
                          gvisor why clock_settime
                          gvisor why openat EACCES
                          gvisor why openat -- docker exec web cat /etc/shadow""");
    }

    /**
     * What was typed.
     *
     * @param name the call
     * @param error the only error that is waited for
     * @param task the only task
     * @param command what makes the program call
     */
    private record Arguments(String name, Optional<String> error, Optional<String> task, Optional<String> command) {
        static Arguments parse(String typed) {
            String text = " " + typed + " ";
            int at = text.indexOf(COMMAND);
            Words words = Words.of(at < 0 ? text : text.substring(0, at));
            Optional<String> task = Optional.empty();
            List<String> names = new ArrayList<>();
            while (words.hasNext()) {
                String word = words.next();
                if (word.equals("-task")) {
                    task = Optional.of(words.valueOf(word, "a task's number"));
                } else {
                    names.add(word);
                }
            }
            if (names.isEmpty()) {
                throw new CommandException("why what? see help gvisor why");
            }
            if (names.size() > 2) {
                throw new CommandException("unexpected " + names.get(2) + ": see help gvisor why");
            }
            return new Arguments(
                    names.getFirst(),
                    names.stream().skip(1).findFirst().map(Arguments::error),
                    task,
                    at < 0 ? Optional.empty() : Optional.of(text.substring(at + COMMAND.length()).strip()));
        }

        private static String error(String word) {
            if (!Errno.isName(word)) {
                throw new CommandException("Linux has no error " + word + "; ENOENT is one");
            }
            return word;
        }
    }

    @Override
    public void run(Invocation call) {
        Arguments typed = Arguments.parse(call.requireArguments("why what? see help gvisor why"));
        if (typed.command().isPresent()) {
            call.host().useThisMachine("gvisor why " + COMMAND.strip());
        }
        SyscallTable table = Sentry.of(call.session()).table();
        Syscall entry = table.get(typed.name());
        Optional<SyscallTracer.OneTask> only = typed.task().map(number -> SyscallTracer.OneTask.of(number, call.session()));
        Investigation investigation = new Investigation(call, table, entry, only);
        if (typed.command().isEmpty()) {
            call.host().warn("Waiting for " + entry.name() + " to fail" + typed.error().map(name -> " with " + name).orElse("")
                    + "; make the program call it.");
        }
        Runnable provoke = () -> typed.command().ifPresent(WhyCommand::start);
        investigation.run(typed.error(), provoke)
                .map(found -> found.isForNaming() && typed.command().isPresent()
                        ? again(call, investigation, found.page(), provoke)
                        : found.page())
                .ifPresent(call::show);
    }

    /** The same failure once more, with its error watched; the first page where that does not come. */
    private static WhyPage again(Invocation call, Investigation investigation, WhyPage first, Runnable provoke) {
        call.host().warn(first.entry().name() + " fails with " + first.error().name()
                + ". The command is run once more, to see where that is made; Ctrl-C shows what is known.");
        return investigation.run(Optional.of(first.error().name()), provoke).map(Investigation.Found::page).orElse(first);
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
