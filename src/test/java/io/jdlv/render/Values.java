package io.jdlv.render;

import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.rpc.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes values as a server sends them, for tests. */
final class Values {
    private static final long SOMEWHERE = 0xc000012340L;

    private Values() {}

    static Variable basic(VariableKind kind, String text) {
        return of(kind, kind.goName(), text, 0, 0, List.of());
    }

    static Variable number(long value) {
        return basic(VariableKind.INT, Long.toString(value));
    }

    static Variable string(String text) {
        return of(VariableKind.STRING, "string", text, text.getBytes(StandardCharsets.UTF_8).length, 0, List.of());
    }

    static Variable cutString(String text, long length) {
        return of(VariableKind.STRING, "string", text, length, 0, List.of());
    }

    static Variable byteString(byte[] bytes) {
        return new Variable(
                "", SOMEWHERE, false, "string", "string", 0, VariableKind.STRING,
                new String(bytes, StandardCharsets.UTF_8), ByteString.copyOf(bytes), bytes.length, 0, List.of(),
                SOMEWHERE, "", "", 0);
    }

    static Variable slice(String type, long length, Variable... elements) {
        return of(VariableKind.SLICE, type, "", length, length, List.of(elements));
    }

    static Variable array(String type, Variable... elements) {
        return of(VariableKind.ARRAY, type, "", elements.length, 0, List.of(elements));
    }

    static Variable map(String type, long length, Variable... keysAndValues) {
        return of(VariableKind.MAP, type, "", length, 0, List.of(keysAndValues));
    }

    static Variable struct(String type, Variable... fields) {
        return of(VariableKind.STRUCT, type, "", fields.length, 0, List.of(fields));
    }

    static Variable pointer(String type, Variable target) {
        return of(VariableKind.PTR, type, "", 1, 0, List.of(target));
    }

    static Variable iface(String type, Variable data) {
        return of(VariableKind.INTERFACE, type, "", 1, 0, List.of(data));
    }

    /** What is at no address and has no text. */
    static Variable nil(VariableKind kind, String type) {
        return new Variable(
                "", 0, false, type, type, 0, kind, "", ByteString.EMPTY, 0, 0, List.of(), 0, "", "", 0);
    }

    static Variable onlyAddress(VariableKind kind, String type) {
        return new Variable(
                "", SOMEWHERE, true, type, type, 0, kind, "", ByteString.EMPTY, 0, 0, List.of(), 0, "", "", 0);
    }

    static Variable unreadable(String reason) {
        return new Variable(
                "", SOMEWHERE, false, "int", "int", 0, VariableKind.INT, "", ByteString.EMPTY, 0, 0, List.of(), 0,
                reason, "", 0);
    }

    static Variable of(
            VariableKind kind, String type, String text, long length, long capacity, List<Variable> children) {
        return new Variable(
                "", SOMEWHERE, false, type, type, 0, kind, text, ByteString.EMPTY, length, capacity, children,
                SOMEWHERE, "", "", 0);
    }

    static Variable named(String name, Variable value) {
        return new Variable(
                name, value.address(), value.onlyAddress(), value.type(), value.realType(), value.flags(),
                value.kind(), value.value(), value.stringValueBytes(), value.length(), value.capacity(),
                value.children(), value.base(), value.unreadable(), value.locationExpr(), value.declLine());
    }
}
