/** Measures jdlv beside dlv's own client over a slow link; {@code scripts/bench} runs it. Nothing here is a test. */
package io.jdlv.bench;
