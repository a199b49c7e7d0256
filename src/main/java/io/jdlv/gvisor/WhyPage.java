package io.jdlv.gvisor;

import io.jdlv.delve.Stackframe;
import io.jdlv.gvisor.ReturnedErrors.SyscallError;
import io.jdlv.render.Locations;
import io.jdlv.render.Result;
import io.jdlv.render.SourceListing;
import io.jdlv.render.StackText;
import io.jdlv.render.TextSink;
import java.util.ArrayList;
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
 * @param from what the error was before it became a system call's; may be empty
 * @param checked what the kernel checked on the way
 * @param credentials who made the call, where that matters
 * @param missing what is not known, and why
 * @param makingSource where the error was made, unless that is the handler
 * @param source the handler, with the line that returned
 * @param stack from the handler on
 */
record WhyPage(
        Syscall entry,
        TracedCall call,
        SyscallError error,
        boolean always,
        List<Stackframe> made,
        String from,
        List<AccessCheck> checked,
        Optional<Credentials> credentials,
        List<String> missing,
        Optional<SourceListing> makingSource,
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
        line(out, "error", error.name() + ", number " + error.number() + (error.message().isEmpty() ? "" : ", " + error.message())
                + (from.isEmpty() ? "" : ", from " + from));
        if (!made.isEmpty()) {
            line(out, "made in", place(out, made.getFirst()));
            made.stream().skip(1).forEach(frame -> line(out, "", "called by " + place(out, frame)));
        }
        checked.forEach(check -> line(out, "checked", check.text()));
        credentials.ifPresent(who -> line(out, "caller", who.text()));
        missing.forEach(what -> line(out, "not known", what));
        makingSource.ifPresent(listing -> listing(out, listing));
        source.ifPresent(listing -> listing(out, listing));
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
        if (always) {
            return name + "the handler returns " + error.name() + " whatever its caller";
        }
        List<String> refused = refusedLast();
        return name + "failed with " + error.name() + (refused.isEmpty() ? "" : "; refused: " + String.join(", then ", refused));
    }

    /** What was refused behind the last check that was passed; of some checks it is not known what came of them. */
    private List<String> refusedLast() {
        List<String> refused = new ArrayList<>();
        for (AccessCheck check : checked) {
            if (check.isRefused()) {
                refused.add(check.what());
            } else if (check.outcome() == AccessCheck.Outcome.GRANTED) {
                refused.clear();
            }
        }
        return refused;
    }

    private static void listing(TextSink out, SourceListing listing) {
        out.println();
        out.println(out.presentation().path(listing.file()) + ":");
        listing.writeTo(out);
    }

    private static String place(TextSink out, Stackframe frame) {
        String path = out.presentation().path(frame.file());
        return Locations.name(frame.function()) + " at " + path + ":" + frame.line();
    }

    private static void line(TextSink out, String title, String text) {
        out.println("%-11s%s".formatted(title, text));
    }
}
