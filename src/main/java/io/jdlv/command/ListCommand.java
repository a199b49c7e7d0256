package io.jdlv.command;

/** {@code list [LOCSPEC]}. */
final class ListCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Shows source.", "list", "ls", "l")
                .reading()
                .usage("[goroutine <n>] [frame <m>] list [locspec]")
                .details(
                        """
                        Without a location it is the source around the current place, or around the
                        call in a frame. How many lines is set by config source-list-line-count.
                        Locations are those of break. Where the file cannot be found on this machine,
                        config substitute-path says where it is.

                        Examples:
                          list
                          list main.go:100
                          list main.handle
                          frame 1 list""");
    }

    @Override
    public void run(Invocation call) {
        SourcePlace place = SourcePlace.find(call, true);
        Listings.show(call, place.file(), place.line(), place.current());
    }
}
