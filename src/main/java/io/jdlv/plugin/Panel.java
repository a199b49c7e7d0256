package io.jdlv.plugin;

/**
 * What a plugin shows in the page beside the usual.
 *
 * @param title what stands above it
 * @param line the command whose results are shown, as it is typed: {@code gvisor syscalls}, say
 */
public record Panel(String title, String line) {}
