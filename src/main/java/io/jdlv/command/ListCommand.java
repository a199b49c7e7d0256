package io.jdlv.command;

/** {@code list [LOCSPEC]}. */
final class ListCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Shows source.", "list", "ls", "l")
                .usage("[goroutine <n>] [frame <m>] list [locspec]")
                .details("Without a location it is the source of the current place.");
    }

    @Override
    public void run(Invocation call) {
        SourcePlace place = SourcePlace.find(call, true);
        Listings.show(call, place.file(), place.line(), place.current());
    }
}
