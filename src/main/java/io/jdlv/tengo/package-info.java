/**
 * The plugin {@code tengo}: scripts of github.com/d5/tengo and its forks, debugged inside the program that runs them. Its
 * commands show and stop the script; what they know of the VM in the host's memory is in {@link io.jdlv.tengo.vm}.
 */
package io.jdlv.tengo;
