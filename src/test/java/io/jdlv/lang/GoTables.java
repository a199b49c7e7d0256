package io.jdlv.lang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The tables of what Go answers, made by testfixtures/go-tables. */
final class GoTables {
    /** One row: the values of its Go string literals. */
    record Row(List<byte[]> fields) {
        String text(int index) {
            return Utf8.decode(fields.get(index));
        }

        byte[] bytes(int index) {
            return fields.get(index);
        }

        @Override
        public String toString() {
            return fields.stream().map(GoQuote::quoteToAscii).toList().toString();
        }
    }

    private GoTables() {
    }

    static List<Row> read(String name) {
        try (InputStream in = GoTables.class.getResourceAsStream("/go-tables/" + name + ".tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines().map(GoTables::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        return new Row(Stream.of(line.split("\t"))
                .map(field -> GoUnquote.unquoteBytes(field).orElseThrow(() -> new AssertionError("no literal: " + field)))
                .toList());
    }
}
