package io.jdlv.bench;

import java.util.List;
import java.util.Locale;

/**
 * What was measured of one thing, in seconds.
 *
 * @param title what it is
 * @param dlv dlv's times
 * @param jdlv jdlv's times
 */
record Row(String title, List<Double> dlv, List<Double> jdlv) {
    Row {
        dlv = List.copyOf(dlv);
        jdlv = List.copyOf(jdlv);
    }

    /** The middle one; the mean of the two in the middle where there is no middle one. */
    static double median(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How many times as long as jdlv dlv takes. */
    double ratio() {
        return median(dlv) / median(jdlv);
    }

    /** A line of a Markdown table: what, dlv, jdlv, ratio; the times to the millisecond. */
    String text() {
        return String.format(Locale.ROOT, "| %s | %.3f | %.3f | %.1f |", title, median(dlv), median(jdlv), ratio());
    }
}
