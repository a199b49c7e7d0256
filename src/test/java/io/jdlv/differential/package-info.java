/**
 * The differential test: the same command file through dlv's client and through jdlv, their text compared to the byte.
 * The cases, and how to write one, are in {@code src/test/differential}.
 */
package io.jdlv.differential;
