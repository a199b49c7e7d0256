/**
 * Go syntax as a debugger needs it: expressions, type names, location specs, {@code fmt} verbs, quoting, and the small
 * splitting rules of Delve's command line. Pure functions and values; nothing here knows of servers or terminals.
 */
package io.jdlv.lang;
