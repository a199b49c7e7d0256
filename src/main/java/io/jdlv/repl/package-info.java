/**
 * The prompt: where lines come from ({@link io.jdlv.repl.LineSource}), where results go
 * ({@link io.jdlv.repl.Screen}, with the transcript), the loop between them, and the questions at its end about what is to
 * become of the server and its target. Commands know nothing of this package; they see it as
 * {@link io.jdlv.command.Host}.
 */
package io.jdlv.repl;
