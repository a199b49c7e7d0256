package io.jdlv.lang;

import java.util.Arrays;

/** A value as Go's {@code fmt} sees it: one of the types that Delve's client gives to a format verb. */
public sealed interface GoValue {
    /** The name of the value's type, as in {@code %!d(string=hi)}. */
    String typeName();

    /** A signed 64-bit integer. */
    record Int(long value) implements GoValue {
        @Override
        public String typeName() {
            return "int64";
        }
    }

    /** An unsigned 64-bit integer, held in the bits of a {@code long}. */
    record Uint(long bits) implements GoValue {
        @Override
        public String typeName() {
            return "uint64";
        }
    }

    /** A 64-bit float. */
    record Float(double value) implements GoValue {
        @Override
        public String typeName() {
            return "float64";
        }
    }

    /** A complex number of two 64-bit floats. */
    record Complex(double real, double imaginary) implements GoValue {
        @Override
        public String typeName() {
            return "complex128";
        }
    }

    /** A truth value. */
    record Bool(boolean value) implements GoValue {
        @Override
        public String typeName() {
            return "bool";
        }
    }

    /** A string: bytes that are usually, but not always, UTF-8. */
    record Text(byte[] bytes) implements GoValue {
        /** Keeps its own copy of the bytes. */
        public Text {
            bytes = bytes.clone();
        }

        /** The UTF-8 bytes of a Java string. */
        public Text(String text) {
            this(Utf8.encode(text));
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String typeName() {
            return "string";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Text text && Arrays.equals(bytes, text.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Text[" + GoQuote.quote(bytes) + "]";
        }
    }
}
