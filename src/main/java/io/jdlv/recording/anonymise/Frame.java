package io.jdlv.recording.anonymise;

import io.jdlv.delve.VariableKind;
import java.util.Optional;
import java.util.Set;

/** An object or an array of a message, while it is read. */
final class Frame {
    private static final String CHILDREN = "children";

    /** Types of which texts are made. */
    private static final Set<String> BYTES = Set.of("uint8", "int32");

    private final Optional<Frame> parent;
    private final boolean array;
    /** The member that this is, or that the array is in which it stands. */
    private final String self;
    private final boolean protocol;
    private Optional<Words.Bytes> bytes = Optional.empty();
    /** The member that is read. */
    private String member = "";
    private String type = "";
    private String realType = "";
    private VariableKind kind = VariableKind.INVALID;

    private Frame(Optional<Frame> parent, boolean array, String self, boolean protocol) {
        this.parent = parent;
        this.array = array;
        this.self = self;
        this.protocol = protocol;
    }

    /** What stands around a message. */
    static Frame outermost() {
        return new Frame(Optional.empty(), false, "", false);
    }

    /** What begins in this. */
    Frame open(boolean asArray) {
        return new Frame(Optional.of(this), asArray, member(), protocol || member().equals("Regs"));
    }

    /** What this stands in. */
    Frame close() {
        return parent.orElseThrow();
    }

    boolean isOutermost() {
        return parent.isEmpty();
    }

    /** The member whose value is read; in an array, that which the array is. */
    String member() {
        return array ? self : member;
    }

    void member(String name) {
        member = name;
    }

    /** The member that this is. */
    String self() {
        return self;
    }

    /** Whether all texts in it are Delve's own. */
    boolean isProtocol() {
        return protocol;
    }

    String type() {
        return type;
    }

    void type(String name) {
        type = name;
    }

    void realType(String name) {
        realType = name;
    }

    VariableKind kind() {
        return kind;
    }

    void kind(int code) {
        kind = code >= 0 && code < VariableKind.values().length ? VariableKind.values()[code] : VariableKind.INVALID;
    }

    /** The variable whose child this is. */
    Optional<Frame> variable() {
        return self.equals(CHILDREN) && !array ? parent.flatMap(children -> children.parent) : Optional.empty();
    }

    /** For an element of a list: the bytes that the elements are, if it is a list of bytes. */
    Optional<Words.Bytes> bytesOfList(Words words) {
        boolean inList = variable()
                .filter(list -> list.kind == VariableKind.SLICE || list.kind == VariableKind.ARRAY)
                .isPresent();
        // of unsigned numbers dlv sends no size in their kind
        boolean text = BYTES.contains(realType);
        return inList && text ? parent.map(list -> list.bytes(words)) : Optional.empty();
    }

    private Words.Bytes bytes(Words words) {
        Words.Bytes begun = bytes.orElseGet(words::bytes);
        bytes = Optional.of(begun);
        return begun;
    }
}
