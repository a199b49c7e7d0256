package io.jdlv.gvisor;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.TargetThread;
import io.jdlv.rpc.Call;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A breakpoint for the time of one call.
 *
 * @param set sends it to the server
 * @param hit told of each thread that stops at it on the goroutine that is watched
 * @param refused told when the server does not set it, with the reason
 */
record Probe(Supplier<Call<Breakpoint>> set, Consumer<TargetThread> hit, Consumer<String> refused) {}
