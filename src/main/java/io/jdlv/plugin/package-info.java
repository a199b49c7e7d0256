/**
 * What a plugin gives jdlv: commands for programs of one kind. Plugins are found by {@link java.util.ServiceLoader}, so a
 * jar on the class path that names its {@link io.jdlv.plugin.Plugin} in META-INF/services is all that it takes. The
 * interface is small and stays; what a plugin needs beside it are the public types of command, session, render and delve.
 */
package io.jdlv.plugin;
