package io.jdlv.command;

import io.jdlv.lang.GoQuote;

/** {@code transcript [-t] [-x] FILE}, {@code transcript -off}. */
final class TranscriptCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Copies the session to a file.", "transcript")
                .usage("transcript [-t] [-x] <output file>\ntranscript -off")
                .details(
                        """
                        From then on everything shown is written to the file as well, behind what it
                        has, and the lines typed, with their prompts.
                          -t     empties the file first
                          -x     shows nothing on the screen meanwhile
                          -off   ends the transcript

                        Errors at the prompt are shown, not written. Another transcript ends the one
                        before it; so does exit.

                        Examples:
                          transcript session.txt
                          transcript -t -x goroutines.txt
                          transcript -off""");
    }

    @Override
    public void run(Invocation call) {
        boolean truncate = false;
        boolean fileOnly = false;
        boolean off = false;
        String path = "";
        for (String word : call.arguments().split(" ", -1)) {
            switch (word) {
                case "-x" -> fileOnly = true;
                case "-t" -> truncate = true;
                case "-off" -> off = true;
                default -> {
                    if (!path.isEmpty() || word.startsWith("-")) {
                        throw new CommandException("unrecognized option " + GoQuote.quote(word));
                    }
                    path = word;
                }
            }
        }
        if (off) {
            if (!path.isEmpty()) {
                throw new CommandException("-o option specified with an output path");
            }
            call.host().endTranscript();
            return;
        }
        if (path.isEmpty()) {
            throw new CommandException("no output path specified");
        }
        call.host().startTranscript(FileErrors.path("open", path), truncate, fileOnly);
    }
}
