package io.jdlv.render;

import io.jdlv.delve.Variable;
import io.jdlv.lang.GoFormat;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoNumberException;
import io.jdlv.lang.GoQuote;
import io.jdlv.lang.GoValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Writes values without an inside: numbers, booleans, strings (Delve service/api/prettyprint.go, writeBasicType). */
final class BasicValueWriter {
    private static final int DECIMAL = 10;
    /** How many characters of a long text are written at once. */
    private static final int PIECE = 8 << 10;

    private final Appendable out;
    private final String verb;

    /**
     * @param out  where the text goes
     * @param verb a Go format verb, or empty for the text that the server made
     */
    BasicValueWriter(Appendable out, String verb) {
        this.out = out;
        this.verb = verb;
    }

    void write(Variable value, boolean rawStrings) throws IOException {
        switch (value.kind()) {
            case STRING -> writeString(value, rawStrings);
            case COMPLEX64, COMPLEX128 -> writeComplex(value);
            case BOOL -> write(value, () -> new GoValue.Bool(value.value().equals("true")));
            case INT, INT8, INT16, INT32, INT64 -> write(value, () -> new GoValue.Int(signed(value.value())));
            case UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR ->
                write(value, () -> new GoValue.Uint(unsigned(value.value())));
            case FLOAT32, FLOAT64 -> write(value, () -> new GoValue.Float(floating(value.value())));
            default -> {
                // A kind that Delve could not find out; it has no text, and Delve does not write one that it has.
                if (value.value().isEmpty()) {
                    writeUnknown(value);
                }
            }
        }
    }

    private void write(Variable value, Supplier<GoValue> parsed) throws IOException {
        if (value.value().isEmpty()) {
            writeUnknown(value);
        } else if (verb.isEmpty()) {
            out.append(value.value());
        } else {
            out.append(GoFormat.format(verb, parsed.get()));
        }
    }

    private void writeComplex(Variable value) throws IOException {
        if (value.value().isEmpty() || value.children().size() < 2) {
            writeUnknown(value);
            return;
        }
        String real = value.children().get(0).value();
        String imaginary = value.children().get(1).value();
        if (verb.isEmpty()) {
            out.append('(').append(real).append(" + ").append(imaginary).append("i)");
        } else {
            out.append(GoFormat.format(verb, new GoValue.Complex(floating(real), floating(imaginary))));
        }
    }

    private void writeString(Variable string, boolean raw) throws IOException {
        if (!verb.isEmpty()) {
            out.append(GoFormat.format(verb, new GoValue.Text(string.stringBytes())));
            return;
        }
        long missing = string.length() - string.stringLength();
        String rest = missing == 0 ? "" : "...+" + missing + " more";
        if (raw) {
            writeRaw(string.value());
            out.append(rest);
        } else if (string.hasRawBytes()) {
            out.append(GoQuote.quote(withSuffix(string.stringBytes(), rest)));
        } else {
            GoQuote.quote(string.value(), rest, out);
        }
    }

    private void writeRaw(String text) throws IOException {
        for (int i = 0; i < text.length(); i += PIECE) {
            out.append(text, i, Math.min(text.length(), i + PIECE));
        }
    }

    /** The mark for what is missing stands within the quotes. */
    private static byte[] withSuffix(byte[] bytes, String asciiSuffix) {
        if (asciiSuffix.isEmpty()) {
            return bytes;
        }
        byte[] suffix = asciiSuffix.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[bytes.length + suffix.length];
        System.arraycopy(bytes, 0, all, 0, bytes.length);
        System.arraycopy(suffix, 0, all, bytes.length, suffix.length);
        return all;
    }

    private void writeUnknown(Variable value) throws IOException {
        out.append("(unknown ").append(value.kind().goName()).append(')');
    }

    private static long signed(String text) {
        try {
            return GoNumber.parseInt(inParentheses(text), DECIMAL);
        } catch (GoNumberException e) {
            return e.substitute().longValue();
        }
    }

    private static long unsigned(String text) {
        try {
            return GoNumber.parseUint(inParentheses(text), DECIMAL);
        } catch (GoNumberException e) {
            return e.substitute().longValue();
        }
    }

    private static double floating(String text) {
        try {
            return GoNumber.parseFloat(text);
        } catch (GoNumberException e) {
            return e.substitute().doubleValue();
        }
    }

    /** The number of a named constant, {@code Name (3)}; other texts as they are. */
    private static String inParentheses(String text) {
        int open = text.lastIndexOf('(');
        return text.endsWith(")") && open >= 0 ? text.substring(open + 1, text.length() - 1) : text;
    }
}
