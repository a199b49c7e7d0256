/**
 * Stops in scripts. A byte of a function's code is replaced by an operation that scripts rarely use, and a Go breakpoint on
 * that operation stops the host: the script runs at full speed up to there. {@link io.jdlv.tengo.run.ScriptStops} is what
 * then puts things right and decides whether anybody wanted the stop.
 */
package io.jdlv.tengo.run;
