package io.jdlv.repl;

import java.util.List;

/**
 * What names there are in the target and the session now. Everything answers at once, with what is known so far; what is
 * not known may come at a later key press.
 */
interface CompletionSources {
    /** A key was pressed: one request may be sent for it. */
    void keyPressed();

    /** The functions that fit what was typed. */
    List<String> functions(String typed);

    /** The types that fit what was typed. */
    List<String> types(String typed);

    /** The source files that fit what was typed. */
    List<String> sources(String typed);

    /** The packages that fit what was typed, by import path. */
    List<String> packages(String typed);

    /** Variables of a package, {@code main.x} say, by the last part of its path. */
    List<String> packageVariables(String packageName);

    /** Arguments and local variables of the current frame. */
    List<String> variables();

    /** Fields of what an expression gives, or of what it points to. */
    List<String> fields(String expression);

    /** Numbers and names of the breakpoints. */
    List<String> breakpoints();

    /** Numbers of the first goroutines. */
    List<String> goroutines();

    /** Files of this machine whose paths begin with what was typed; a folder ends in a slash. */
    List<String> files(String typed);
}
