package io.jdlv.tengo;

import io.jdlv.render.Result;
import io.jdlv.render.SourceListing;
import io.jdlv.render.Style;
import io.jdlv.render.TextSink;
import java.util.Optional;

/**
 * A stop of a script.
 *
 * @param reason why it stopped: a breakpoint, a step
 * @param vm the number of its VM
 * @param call the function with its arguments; empty where it has ended
 * @param place file, line and column; empty where it has ended
 * @param source the lines around, where the text is known
 */
record ScriptStop(String reason, int vm, String call, String place, Optional<SourceListing> source) implements Result {
    @Override
    public String kind() {
        return "tengo-stop";
    }

    @Override
    public void writeTo(TextSink out) {
        out.print(reason.isEmpty() ? "> VM " + vm : "> [" + reason + "] VM " + vm);
        if (!call.isEmpty()) {
            out.print(", ").print(Style.FUNCTION, call).print(" at " + place);
        }
        out.println();
        source.ifPresent(listing -> listing.writeTo(out));
    }
}
