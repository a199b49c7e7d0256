package io.jdlv.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The streams that jdlv was started with.
 *
 * @param in what is typed
 * @param out where results go
 * @param err where complaints go
 */
record Console(InputStream in, PrintStream out, PrintStream err) {}
