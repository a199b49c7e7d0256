package io.jdlv.delve;

import io.jdlv.rpc.CodedEnum;

/** The kind of a value: Go's {@code reflect.Kind}, same numbers and names. */
public enum VariableKind implements CodedEnum {
    /** No kind: a type that Delve could not read, or a number unknown to this client. */
    INVALID("invalid"),
    BOOL("bool"),
    INT("int"),
    INT8("int8"),
    INT16("int16"),
    INT32("int32"),
    INT64("int64"),
    UINT("uint"),
    UINT8("uint8"),
    UINT16("uint16"),
    UINT32("uint32"),
    UINT64("uint64"),
    UINTPTR("uintptr"),
    FLOAT32("float32"),
    FLOAT64("float64"),
    COMPLEX64("complex64"),
    COMPLEX128("complex128"),
    ARRAY("array"),
    CHAN("chan"),
    FUNC("func"),
    INTERFACE("interface"),
    MAP("map"),
    PTR("ptr"),
    SLICE("slice"),
    STRING("string"),
    STRUCT("struct"),
    UNSAFE_POINTER("unsafe.Pointer");

    private final String goName;

    VariableKind(String goName) {
        this.goName = goName;
    }

    /** {@return the number on the wire, 0 to 26} */
    @Override
    public int code() {
        return ordinal();
    }

    /** {@return Go's name of the kind, for example {@code ptr}} */
    public String goName() {
        return goName;
    }

    /** {@return whether it is a signed integer kind} */
    public boolean isSigned() {
        return compareTo(INT) >= 0 && compareTo(INT64) <= 0;
    }

    /** {@return whether it is an unsigned integer kind, {@code uintptr} included} */
    public boolean isUnsigned() {
        return compareTo(UINT) >= 0 && compareTo(UINTPTR) <= 0;
    }
}
