package io.jdlv.tengo.vm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host's names for what tengo defines.
 *
 * @param path the import path of tengo's package, as symbols have it: {@code github.com/d5/tengo/v2}, or a fork's
 */
public record Names(String path) {
    private static final Pattern ESCAPED = Pattern.compile("%([0-9a-f]{2})");

    /** An expression for what is at an address: {@code (*"path.VM")(0xc000012000)}. */
    public String at(String type, long address) {
        return "(*\"" + path + "." + type + "\")(0x" + Long.toHexString(address) + ")";
    }

    /** The same for a type of one of tengo's packages below. */
    public String at(String subpackage, String type, long address) {
        return "(*\"" + below(subpackage) + "." + type + "\")(0x" + Long.toHexString(address) + ")";
    }

    /** An expression for a variable of one of tengo's packages below. */
    public String variable(String subpackage, String name) {
        return "\"" + below(subpackage) + "\"." + name;
    }

    /** In symbols Go escapes the dots of a path behind its last slash, and only there. */
    private String below(String subpackage) {
        return ESCAPED.matcher(path).replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                + "/" + subpackage;
    }

    /** The full name of a method of a pointer type. */
    public String method(String type, String name) {
        return path + ".(*" + type + ")." + name;
    }

    /** Whether a function is a method of the VM. */
    public boolean isVmMethod(String function) {
        return function.startsWith(path + ".(*VM).");
    }

    /** The name of a type without the package's path, for a pointer without the star; others as they are. */
    public String shortType(String type) {
        String pointee = type.startsWith("*") ? type.substring(1) : type;
        return pointee.startsWith(path + ".") ? pointee.substring(path.length() + 1) : type;
    }
}
