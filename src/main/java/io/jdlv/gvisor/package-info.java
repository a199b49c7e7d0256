/**
 * The plugin for gVisor: what is running in a sandbox, seen through a dlv that is attached to its sentry, the process that
 * is the sandbox's kernel. Names of the sentry's variables and fields are those of gVisor's sources; where versions differ,
 * the newest is tried first.
 */
package io.jdlv.gvisor;
