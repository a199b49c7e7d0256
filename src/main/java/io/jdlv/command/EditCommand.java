package io.jdlv.command;

/** {@code edit [LOCSPEC]}. */
final class EditCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Opens the source in an editor.", "edit", "ed")
                .usage("edit [locspec]")
                .details(
                        """
                        The editor is the one that DELVE_EDITOR or EDITOR names, with arguments if it
                        has some; it opens at the line. Without a location it is the current place.
                        Locations are those of break.""");
    }

    @Override
    public void run(Invocation call) {
        call.host().useThisMachine("edit");
        SourcePlace place = SourcePlace.find(call, false);
        Editor.from(call.host().environment()).open(place.file(), place.line());
    }
}
