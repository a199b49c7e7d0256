/**
 * Commands from files: which lines of a file are commands, in what order they run, and how an error is shown with its
 * file and line. There is no terminal here: a file runs the same way from {@code --init}, from {@code source} and from a
 * test.
 */
package io.jdlv.script;
