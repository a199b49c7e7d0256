package io.jdlv.command;

import java.nio.file.Path;

/** {@code source FILE}. */
final class SourceCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Runs a file of commands.", "source")
                .usage("source <path>")
                .details(
                        """
                        One command a line; empty lines and those that start with # are skipped. An
                        error is shown with file and line, and the next line is run. The file may run
                        others, and a path may start with ~/.

                        dlv's Starlark scripts (.star) are not run, because there is no maintained
                        Starlark for Java.""");
    }

    @Override
    public void run(Invocation call) {
        String path = call.requireArguments("wrong number of arguments: source <filename>");
        if (path.equals("-") || path.endsWith(".star")) {
            throw new CommandException("jdlv does not run Starlark; write the commands into a file, one a line, and source that");
        }
        call.host().source(resolve(path, call.host().environment().getOrDefault("HOME", "")));
    }

    /** A path that starts in the home directory as a whole path; {@code ~user} is not known, as in dlv. */
    private static String resolve(String path, String home) {
        if (home.isEmpty()) {
            return path;
        }
        if (path.equals("~")) {
            return home;
        }
        return path.startsWith("~/") ? Path.of(home, path.substring(2)).normalize().toString() : path;
    }
}
