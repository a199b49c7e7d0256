package io.jdlv.command;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** Go's order of strings: by bytes of UTF-8, which differs from Java's beyond the basic plane. */
final class GoOrder {
    static final Comparator<String> BYTES = (a, b) ->
            Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private GoOrder() {}
}
