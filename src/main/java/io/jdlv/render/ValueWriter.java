package io.jdlv.render;

import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import io.jdlv.lang.TypeShortener;
import java.io.IOException;
import java.util.List;

/**
 * Writes one value, and everything in it, as Delve does (service/api/prettyprint.go). The text goes out as it is made.
 */
final class ValueWriter {
    private static final String INDENT = "\t";

    private final Appendable out;
    private final BasicValueWriter basics;

    /**
     * @param out  where the text goes
     * @param verb a Go format verb for every basic value, or empty
     */
    ValueWriter(Appendable out, String verb) {
        this.out = out;
        this.basics = new BasicValueWriter(out, verb);
    }

    void write(Variable value, ValueStyle style, String indent) throws IOException {
        if (value.isUnreadable()) {
            out.append("(unreadable ").append(value.unreadable()).append(')');
        } else if (!style.top() && value.address() == 0 && value.value().isEmpty()) {
            writeNowhere(value, style);
        } else {
            writeByKind(value, style, indent);
        }
    }

    /** What has neither an address nor a text is nil. */
    private void writeNowhere(Variable value, ValueStyle style) throws IOException {
        if (style.withType() && !value.type().equals("void")) {
            out.append(type(value, style)).append(' ');
        }
        out.append("nil");
    }

    private void writeByKind(Variable value, ValueStyle style, String indent) throws IOException {
        switch (value.kind()) {
            case SLICE -> writeSlice(value, style, indent);
            case ARRAY -> writeArray(value, style, indent);
            case PTR -> writePointer(value, style, indent);
            case UNSAFE_POINTER -> writeUnsafePointer(value);
            case CHAN -> writeChannel(value, style, indent);
            case STRUCT -> writeStruct(value, style, indent);
            case INTERFACE -> writeInterface(value, style, indent);
            case MAP -> writeMap(value, style, indent);
            case FUNC -> writeFunction(value, style, indent);
            default -> basics.write(value, style.rawStrings());
        }
    }

    private void writeSlice(Variable slice, ValueStyle style, String indent) throws IOException {
        if (style.withType()) {
            out.append(type(slice, style))
                    .append(" len: ").append(Long.toString(slice.length()))
                    .append(", cap: ").append(Long.toString(slice.capacity()))
                    .append(", ");
        }
        if (isNil(slice)) {
            out.append("nil");
        } else {
            writeElements(slice, style, indent);
        }
    }

    private void writeArray(Variable array, ValueStyle style, String indent) throws IOException {
        if (style.withType()) {
            out.append(type(array, style)).append(' ');
        }
        writeElements(array, style, indent);
    }

    private void writeElements(Variable list, ValueStyle style, String indent) throws IOException {
        boolean onLines = style.newlines() && LineBreaks.inArray(list);
        String inner = indent + INDENT;
        List<Variable> elements = list.children();
        out.append('[');
        for (int i = 0; i < elements.size(); i++) {
            startLine(onLines, inner);
            write(elements.get(i), style.element(onLines), inner);
            if (onLines || i < elements.size() - 1) {
                out.append(',');
            }
        }
        writeMissing(elements.size(), list.length(), onLines, inner);
        startLine(onLines, indent);
        out.append(']');
    }

    private void writeMap(Variable map, ValueStyle style, String indent) throws IOException {
        if (style.withType()) {
            out.append(type(map, style)).append(' ');
        }
        if (isNil(map)) {
            out.append("nil");
            return;
        }
        List<Variable> flat = map.children();
        boolean onLines = style.newlines() && !flat.isEmpty();
        String inner = indent + INDENT;
        out.append('[');
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            startLine(onLines, inner);
            write(flat.get(i), ValueStyle.key(), inner);
            out.append(": ");
            write(flat.get(i + 1), style.element(onLines), inner);
            out.append(", "); // behind the last entry too, as Delve does
        }
        writeMissing(flat.size() / 2, map.length(), onLines, inner);
        startLine(onLines, indent);
        out.append(']');
    }

    /** What a list or map has beyond what was loaded. */
    private void writeMissing(int loaded, long length, boolean onLines, String inner) throws IOException {
        if (loaded == length) {
            return;
        }
        if (loaded == 0) {
            out.append("...");
            return;
        }
        startRest(onLines, inner);
        out.append("...+").append(Long.toString(length - loaded)).append(" more");
    }

    private void writeStruct(Variable struct, ValueStyle style, String indent) throws IOException {
        if (struct.value().isEmpty()) {
            writeFields(struct, style, indent);
        } else {
            out.append(type(struct, style)).append('(').append(struct.value()).append(')');
            writeFields(struct, style.withType(false), indent);
        }
    }

    private void writeFields(Variable struct, ValueStyle style, String indent) throws IOException {
        List<Variable> fields = struct.children();
        if (fields.isEmpty() && struct.length() != 0) {
            out.append("(*").append(typeForCast(struct, style)).append(")(").append(GoNumber.hex(struct.address())).append(')');
            return;
        }
        if (style.withType()) {
            out.append(type(struct, style)).append(' ');
        }
        boolean onLines = style.newlines() && LineBreaks.inStruct(struct);
        String inner = indent + INDENT;
        out.append('{');
        for (int i = 0; i < fields.size(); i++) {
            startLine(onLines, inner);
            out.append(fields.get(i).name()).append(": ");
            write(fields.get(i), style.field(onLines), inner);
            if (onLines) {
                out.append(',');
            } else if (i < fields.size() - 1) {
                out.append(", ");
            }
        }
        if (fields.size() != struct.length()) {
            startRest(onLines, inner);
            out.append("...+").append(Long.toString(struct.length() - fields.size())).append(" more");
        }
        out.append('}'); // on the last field's line, as Delve does
    }

    private void writePointer(Variable pointer, ValueStyle style, String indent) throws IOException {
        if (pointer.type().isEmpty() || pointer.children().isEmpty()) {
            out.append("nil");
            return;
        }
        Variable target = pointer.children().getFirst();
        boolean hasAddress = target.address() != 0;
        if (target.onlyAddress() && hasAddress) {
            writeAddressOf(pointer, target, style);
            return;
        }
        if (style.top() && style.newlines() && hasAddress) {
            writeAddressOf(pointer, target, style);
            out.append('\n');
        }
        out.append('*');
        write(target, style.inner(), indent);
    }

    private void writeAddressOf(Variable pointer, Variable target, ValueStyle style) throws IOException {
        out.append('(').append(typeForCast(pointer, style)).append(")(").append(GoNumber.hex(target.address())).append(')');
    }

    private void writeUnsafePointer(Variable pointer) throws IOException {
        String address = pointer.children().isEmpty() ? "nil" : GoNumber.hex(pointer.children().getFirst().address());
        out.append("unsafe.Pointer(").append(address).append(')');
    }

    private void writeChannel(Variable channel, ValueStyle style, String indent) throws IOException {
        if (style.newlines()) {
            writeFields(channel, style, indent);
            return;
        }
        out.append(type(channel, style));
        if (channel.children().size() < 2) {
            out.append(" nil");
        } else {
            out.append(' ').append(channel.children().get(0).value())
                    .append('/').append(channel.children().get(1).value());
        }
    }

    private void writeInterface(Variable value, ValueStyle style, String indent) throws IOException {
        if (value.address() == 0 || value.children().isEmpty()) {
            out.append("nil");
            return;
        }
        Variable data = value.children().getFirst();
        if (style.withType()) {
            boolean isInvalid = data.kind() == VariableKind.INVALID;
            out.append(type(value, style));
            if (!isInvalid) {
                out.append('(').append(type(data, style)).append(')');
            }
            out.append(' ');
            if (isInvalid && data.address() == 0) {
                out.append("nil");
                return;
            }
        }
        writeDynamicValue(value, data, style, indent);
    }

    private void writeDynamicValue(Variable value, Variable data, ValueStyle style, String indent) throws IOException {
        if (data.kind() == VariableKind.PTR) {
            if (data.children().isEmpty()) {
                out.append("...");
                return;
            }
            Variable target = data.children().getFirst();
            if (target.address() == 0) {
                out.append("nil");
                return;
            }
            if (target.onlyAddress()) {
                out.append(GoNumber.hex(data.address()));
                return;
            }
        } else if (data.onlyAddress()) {
            out.append("*(*").append(typeForCast(value, style)).append(")(").append(GoNumber.hex(value.address())).append(')');
            return;
        }
        // The interface has told the type already, or nobody has.
        write(data, style.inner().withType(!style.withType()), indent);
    }

    private void writeFunction(Variable function, ValueStyle style, String indent) throws IOException {
        if (function.value().isEmpty()) {
            out.append("nil");
            return;
        }
        out.append(function.value());
        if (!style.newlines() || function.children().isEmpty()) {
            return;
        }
        String inner = indent + INDENT;
        out.append(" {\n");
        for (Variable captured : function.children()) {
            out.append(inner).append(captured.name()).append(' ').append(type(captured, style)).append(" = ");
            write(captured, style.inner().withType(false), inner);
            out.append('\n');
        }
        out.append(indent).append('}');
    }

    private void startLine(boolean onLines, String indent) throws IOException {
        if (onLines) {
            out.append('\n').append(indent);
        }
    }

    private void startRest(boolean onLines, String indent) throws IOException {
        if (onLines) {
            startLine(true, indent);
        } else {
            out.append(',');
        }
    }

    private static boolean isNil(Variable value) {
        return value.base() == 0 && value.children().isEmpty();
    }

    private static String type(Variable value, ValueStyle style) {
        return style.shortTypes() ? TypeShortener.shorten(value.type()) : value.type();
    }

    /** In a cast, Delve's expressions want a type with a path in quotes. */
    private static String typeForCast(Variable value, ValueStyle style) {
        String type = type(value, style);
        return value.type().indexOf('/') >= 0 ? GoQuote.quote(type) : type;
    }
}
