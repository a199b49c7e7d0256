package io.jdlv.gvisor;

import io.jdlv.delve.Stackframe;
import io.jdlv.gvisor.ReturnedErrors.SyscallError;
import io.jdlv.render.Locations;
import io.jdlv.render.Result;
import io.jdlv.render.SourceListing;
import io.jdlv.render.StackText;
import io.jdlv.render.TextSink;
import java.util.List;
import java.util.Optional;

/**
 * Why a system call failed, on one page.
 *
 * @param entry what the table says of the call
 * @param call the call that failed
 * @param error how
 * @param always whether the handler fails so whatever it is called with
 * @param made the stack where the error was made, from there to the handler; empty when that is not known
 * @param checked what the kernel checked on the way
 * @param credentials who made the call, where that matters
 * @param missing what this runsc does not show
 * @param source the handler, with the line that returned
 * @param stack from the handler on
 */
record WhyPage(
        Syscall entry,
        TracedCall call,
        SyscallError error,
        boolean always,
        List<Stackframe> made,
        List<String> checked,
        Optional<Credentials> credentials,
        List<String> missing,
        Optional<SourceListing> source,
        List<Stackframe> stack)
        implements Result {
    WhyPage {
        made = List.copyOf(made);
        checked = List.copyOf(checked);
        missing = List.copyOf(missing);
        stack = List.copyOf(stack);
    }

    @Override
    public String kind() {
        return "gvisor-why";
    }

    @Override
    public void writeTo(TextSink out) {
        out.println(verdict());
        out.println();
        line(out, "call", call.line());
        line(out, "table", "number " + entry.number() + ", " + entry.level().word() + (entry.note().isEmpty() ? "" : ": " + entry.note()));
        entry.urls().forEach(url -> line(out, "see", url));
        line(out, "handler", entry.handler());
        line(out, "error", error.name() + ", number " + error.number() + (error.message().isEmpty() ? "" : ", " + error.message()));
        if (!made.isEmpty()) {
            line(out, "made in", place(out, made.getFirst()));
            made.stream().skip(1).forEach(frame -> line(out, "", "called by " + place(out, frame)));
        }
        checked.forEach(check -> line(out, "checked", check));
        credentials.ifPresent(who -> line(out, "caller", who.text()));
        missing.forEach(what -> line(out, "not known", what));
        source.ifPresent(listing -> {
            out.println();
            listing.writeTo(out);
        });
        out.println();
        new StackText(stack, "", false).writeTo(out);
    }

    /** Whether it says where the error was made. */
    boolean saysWhereMade() {
        return !made.isEmpty();
    }

    private String verdict() {
        String name = entry.name() + ": ";
        if (entry.level() == SupportLevel.UNIMPLEMENTED) {
            return name + "gVisor does not implement it. " + entry.note();
        }
        return name + (always ? "the handler returns " + error.name() + " whatever its caller" : "failed with " + error.name());
    }

    private static String place(TextSink out, Stackframe frame) {
        String path = out.presentation().path(frame.file());
        return Locations.name(frame.function()) + " at " + path + ":" + frame.line();
    }

    private static void line(TextSink out, String title, String text) {
        out.println("%-11s%s".formatted(title, text));
    }
}
