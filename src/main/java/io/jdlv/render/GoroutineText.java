package io.jdlv.render;

import io.jdlv.delve.Goroutine;
import io.jdlv.delve.Location;
import io.jdlv.lang.GoQuote;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Goroutines as Delve's terminal writes them. Delve: formatGoroutine, writeGoroutineLong in pkg/terminal/command.go. */
public final class GoroutineText {
    private static final int MAX_LABELS = 5;

    private GoroutineText() {}

    /** Which of a goroutine's places a line of the list shows. */
    public enum Place {
        RUNTIME("Runtime"),
        USER("User"),
        GO("Go"),
        START("Start");

        private final String title;

        Place(String title) {
            this.title = title;
        }

        private Location of(Goroutine goroutine) {
            return switch (this) {
                case RUNTIME -> goroutine.currentLocation();
                case USER -> goroutine.userLocation();
                case GO -> goroutine.goLocation();
                case START -> goroutine.startLocation();
            };
        }
    }

    /** {@code 1 - User: ./main.go:12 main.main (0x49a5e0) (thread 123) [chan receive]}. */
    public static String line(Goroutine goroutine, Place place, Presentation presentation) {
        if (!goroutine.unreadable().isEmpty()) {
            return "(unreadable " + goroutine.unreadable() + ")";
        }
        StringBuilder line = new StringBuilder()
                .append(goroutine.id())
                .append(" - ")
                .append(place.title)
                .append(": ")
                .append(Locations.full(place.of(goroutine), presentation));
        if (goroutine.threadId() != 0) {
            line.append(" (thread ").append(goroutine.threadId()).append(')');
        }
        if (isWaiting(goroutine) && goroutine.waitReason() != 0) {
            line.append(" [").append(presentation.waitReason(goroutine.waitReason()));
            if (goroutine.waitSince() > 0) {
                line.append(' ').append(goroutine.waitSince());
            }
            line.append(']');
        }
        return line.toString();
    }

    private static boolean isWaiting(Goroutine goroutine) {
        return goroutine.status() == Goroutine.STATUS_WAITING || goroutine.status() == Goroutine.STATUS_SYSCALL;
    }

    /** All four places and the labels, each on a line that starts with {@code indent}. */
    public static void writeLong(Goroutine goroutine, String indent, TextSink out) {
        out.println(indent + "Goroutine " + goroutine.id() + ":");
        for (Place place : List.of(Place.RUNTIME, Place.USER, Place.GO, Place.START)) {
            out.println(indent + "\t" + place.title + ": " + Locations.full(place.of(goroutine), out.presentation()));
        }
        writeLabels(goroutine, indent + "\t", out);
    }

    /** Up to five labels in the order of their keys; nothing when there are none. */
    public static void writeLabels(Goroutine goroutine, String indent, TextSink out) {
        Map<String, String> labels = new TreeMap<>(goroutine.labels());
        if (labels.isEmpty()) {
            return;
        }
        String shown = labels.entrySet().stream()
                .limit(MAX_LABELS)
                .map(e -> GoQuote.quote(e.getKey()) + ":" + GoQuote.quote(e.getValue()))
                .collect(Collectors.joining(", "));
        String more = labels.size() > MAX_LABELS ? "... (" + (labels.size() - MAX_LABELS) + " more)" : "";
        out.println(indent + "Labels: " + shown + more);
    }
}
