package io.jdlv.command;

import io.jdlv.delve.Image;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.render.Locations;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import java.util.List;
import java.util.function.Function;

/** {@code libraries [-d N]}. */
final class LibrariesCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Lists the dynamic libraries loaded.", "libraries")
                .usage("libraries\nlibraries -d <n>")
                .details(
                        """
                        -d makes the server look for the debug information of library n again, also by
                        debuginfod.""");
    }

    @Override
    public Order order(String arguments, Function<String, Order> line) {
        return arguments.isEmpty() ? Order.READING : Order.ALONE;
    }

    @Override
    public void run(Invocation call) {
        SpaceSplit parts = SpaceSplit.two(call.arguments());
        if (parts.rest().isPresent()) {
            if (!parts.first().equals("-d")) {
                throw new CommandException("wrong arguments");
            }
            // while it downloads, Ctrl-C ends the download and leaves the target alone
            call.cancellation()
                    .handle(
                            () -> call.session().control().delve().server().cancelDownloads().await(),
                            () -> call.delve().program().downloadDebugInfo(Numbers.atoi(parts.rest().orElse("")), false).await());
            return;
        }
        call.show(new Libraries(call.delve().program().dynamicLibraries().await().images()));
    }

    /** Libraries by number. */
    private record Libraries(List<Image> images) implements Result {
        @Override
        public String kind() {
            return "libraries";
        }

        @Override
        public void writeTo(TextSink out) {
            int width = String.valueOf(images.size()).length();
            for (int i = 0; i < images.size(); i++) {
                Image image = images.get(i);
                out.println(String.format("%" + width + "d. ", i) + GoNumber.hex(image.address()) + " " + image.path());
                if (!image.loadError().isEmpty()) {
                    out.println("    Load error: " + image.loadError());
                }
            }
        }
    }
}
