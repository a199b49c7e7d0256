package io.jdlv.lang;

/** A value that {@link GoFormat} can format: what a debugger shows at the leaves of a variable. */
public sealed interface GoValue {
    /** The name of its Go type. */
    String type();

    /** An int64. */
    record Int(long value) implements GoValue {
        @Override
        public String type() {
            return "int64";
        }
    }

    /** A uint64, its bits unsigned. */
    record Uint(long value) implements GoValue {
        @Override
        public String type() {
            return "uint64";
        }
    }

    /** A float64. */
    record Float(double value) implements GoValue {
        @Override
        public String type() {
            return "float64";
        }
    }

    /** A bool. */
    record Bool(boolean value) implements GoValue {
        @Override
        public String type() {
            return "bool";
        }
    }

    /** A complex128. */
    record Complex(double real, double imaginary) implements GoValue {
        @Override
        public String type() {
            return "complex128";
        }
    }

    /** A string: any bytes. */
    final class Text implements GoValue {
        private final byte[] bytes;

        /** A string of these bytes. */
        public Text(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes;
        }

        @Override
        public String type() {
            return "string";
        }
    }
}
