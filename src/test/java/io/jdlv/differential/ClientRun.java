package io.jdlv.differential;

import java.util.Map;

/**
 * What one client did with a case, normalised; bytes are kept as ISO-8859-1 characters, so nothing is lost.
 *
 * @param exitCode its exit code
 * @param texts {@value #OUT}, {@value #ERR} and whatever else the case compares, by name
 */
record ClientRun(int exitCode, Map<String, String> texts) {

    /** The name of the standard output. */
    static final String OUT = "stdout";

    /** The name of the standard error. */
    static final String ERR = "stderr";
}
