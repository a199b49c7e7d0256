/**
 * The program's start: the command line, the process's own streams, and the exit status. This is the only package that
 * touches {@code System.in}, {@code System.out} and {@code System.err}; everything below gets its streams from here. A
 * failure ends as one sentence on standard error.
 */
package io.jdlv.cli;
