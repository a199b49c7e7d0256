package io.jdlv.render;
import io.jdlv.delve.Variable;
public final class ValuePrinter {
    public static String singleLine(Variable v) { return v.value(); }
    public static String multiLine(Variable v, String indent, boolean raw) { return v.value(); }
    public static String format(Variable v, String indent, String fmt, boolean nl, boolean raw) { return v.value(); }
    public static String traceForm(Variable v, int verbosity) { return v.value(); }
}
