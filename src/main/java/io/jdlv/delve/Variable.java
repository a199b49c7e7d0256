package io.jdlv.delve;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.ByteString;
import io.jdlv.rpc.UnsignedLongAdapter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A value of the target with as much of its inside as the {@link LoadConfig} allowed.
 *
 * @param name             the name of the variable or field; empty for elements
 * @param address          where it is, unsigned; may be fake, see {@link #hasFakeAddress()}
 * @param onlyAddress      whether nothing but the address was loaded
 * @param type             its Go type
 * @param realType         its Go type with type definitions resolved
 * @param flags            bits, see the methods
 * @param kind             its kind
 * @param value            the text of a basic value; for a string its content, cut at the limit and with U+FFFD where
 *                         it is not UTF-8 (see {@link #stringBytes()}); a function's name
 * @param stringValueBytes a string's content if it is not UTF-8 (servers from 1.26 on); otherwise empty
 * @param length           how many elements, map entries, fields, captured variables or, for strings, bytes it really
 *                         has; may be more than were loaded
 * @param capacity         a slice's capacity
 * @param children         elements; fields; keys and values in turn; the pointee; captured variables; for complex
 *                         numbers the real and the imaginary part
 * @param base             address of the data of a slice, string, map, channel or function, unsigned; 0 for nil
 * @param unreadable       why it could not be read; empty if it could
 * @param locationExpr     how its address is found
 * @param declLine         the line of its declaration
 */
public record Variable(
        @SerializedName("name") String name,
        @SerializedName("addr") @JsonAdapter(UnsignedLongAdapter.class) long address,
        @SerializedName("onlyAddr") boolean onlyAddress,
        @SerializedName("type") String type,
        @SerializedName("realType") String realType,
        @SerializedName("flags") int flags,
        @SerializedName("kind") VariableKind kind,
        @SerializedName("value") String value,
        @SerializedName("StringValueBytes") ByteString stringValueBytes,
        @SerializedName("len") long length,
        @SerializedName("cap") long capacity,
        @SerializedName("children") List<Variable> children,
        @SerializedName("base") @JsonAdapter(UnsignedLongAdapter.class) long base,
        @SerializedName("unreadable") String unreadable,
        @SerializedName("LocationExpr") String locationExpr,
        @SerializedName("DeclLine") long declLine) {
    /** How many characters of a text are looked at together. */
    private static final int PIECE = 8 << 10;

    /** Makes missing parts empty. */
    public Variable {
        name = OrEmpty.text(name);
        type = OrEmpty.text(type);
        realType = OrEmpty.text(realType);
        kind = kind == null ? VariableKind.INVALID : kind;
        value = OrEmpty.text(value);
        stringValueBytes = stringValueBytes == null ? ByteString.EMPTY : stringValueBytes;
        children = OrEmpty.list(children);
        unreadable = OrEmpty.text(unreadable);
        locationExpr = OrEmpty.text(locationExpr);
    }

    /**
     * {@return the same value under another name}
     *
     * @param newName such as the expression that it was asked for with
     */
    public Variable withName(String newName) {
        return new Variable(
                newName, address, onlyAddress, type, realType, flags, kind, value, stringValueBytes, length, capacity,
                children, base, unreadable, locationExpr, declLine);
    }

    /**
     * {@return the same value as one of another kind}
     *
     * @param newKind what the value really is
     */
    public Variable withKind(VariableKind newKind) {
        return new Variable(
                name, address, onlyAddress, type, realType, flags, newKind, value, stringValueBytes, length, capacity,
                children, base, unreadable, locationExpr, declLine);
    }

    /**
     * {@return the same value with other elements, fields or whatever is in it}
     *
     * @param newChildren as many as there were
     */
    public Variable withChildren(List<Variable> newChildren) {
        return new Variable(
                name, address, onlyAddress, type, realType, flags, kind, value, stringValueBytes, length, capacity,
                newChildren, base, unreadable, locationExpr, declLine);
    }

    /**
     * {@return the same string with its true bytes}
     *
     * @param bytes what is not UTF-8
     */
    public Variable withStringBytes(ByteString bytes) {
        return new Variable(
                name, address, onlyAddress, type, realType, flags, kind, value, bytes, length, capacity, children, base,
                unreadable, locationExpr, declLine);
    }

    /** {@return whether it is a local variable that lives on the heap} */
    public boolean isEscaped() {
        return VariableFlag.ESCAPED.isIn(flags);
    }

    /** {@return whether a variable of the same name in an inner scope hides it} */
    public boolean isShadowed() {
        return VariableFlag.SHADOWED.isIn(flags);
    }

    /** {@return whether it is a constant} */
    public boolean isConstant() {
        return VariableFlag.CONSTANT.isIn(flags);
    }

    /** {@return whether it is an argument of its function} */
    public boolean isArgument() {
        return VariableFlag.ARGUMENT.isIn(flags);
    }

    /** {@return whether it is a result of its function} */
    public boolean isReturnArgument() {
        return VariableFlag.RETURN_ARGUMENT.isIn(flags);
    }

    /** {@return whether its address does not exist (a register) or may no longer exist (a result's frame)} */
    public boolean hasFakeAddress() {
        return VariableFlag.FAKE_ADDRESS.isIn(flags);
    }

    /** {@return whether it is a C pointer} */
    public boolean isCPointer() {
        return VariableFlag.C_POINTER.isIn(flags);
    }

    /** {@return whether it is a register of the CPU} */
    public boolean isCpuRegister() {
        return VariableFlag.CPU_REGISTER.isIn(flags);
    }

    /** {@return whether it could not be read} */
    public boolean isUnreadable() {
        return !unreadable.isEmpty();
    }

    /**
     * {@return the bytes of {@link #value}}
     * For a string that is not UTF-8 these are its true bytes (from servers that send them), otherwise the value's
     * UTF-8. Delve's own client replaces the value in the same way (service/api/types.go, UnmarshalJSON).
     */
    public byte[] stringBytes() {
        return hasRawBytes() ? stringValueBytes.toByteArray() : value.getBytes(StandardCharsets.UTF_8);
    }

    /** {@return how many bytes {@link #stringBytes()} has} */
    public long stringLength() {
        return hasRawBytes() ? stringValueBytes.size() : utf8Length(value);
    }

    /** Piece by piece, for a text may be long; an unpaired surrogate is a question mark, as in {@link #stringBytes()}. */
    private static long utf8Length(String text) {
        long length = 0;
        for (int start = 0; start < text.length();) {
            int end = Math.min(text.length(), start + PIECE);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end++;
            }
            length += text.substring(start, end).getBytes(StandardCharsets.UTF_8).length;
            start = end;
        }
        return length;
    }

    /** {@return whether it is a string whose true bytes are not UTF-8 and were sent} */
    public boolean hasRawBytes() {
        return kind == VariableKind.STRING && !stringValueBytes.isEmpty();
    }
}
