/**
 * The commands that a person types, each in a class of its own that says its names, its help and the prefixes that it may
 * stand behind, and that does its work in {@link io.jdlv.command.Command#run}. An
 * {@link io.jdlv.command.Interpreter} takes a line apart and finds the command; the command asks the session through its
 * {@link io.jdlv.command.Invocation} and hands {@link io.jdlv.render.Result}s back. It never prints; what only the
 * outside can do (ask a question, end the session, read a file of commands) goes through {@link io.jdlv.command.Host}.
 * {@link io.jdlv.command.Commands} lists them all: a new command is a class and a line there.
 */
package io.jdlv.command;
