package io.jdlv.testing;

import java.nio.file.Path;

/** A JVM of its own that has a sandbox and a dlv attached to it, until it is killed. */
public final class SandboxHolder {
    private SandboxHolder() {}

    /**
     * Starts them, and says which processes they are.
     *
     * @param arguments an existing folder
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
        LiveTarget target = sandbox.attach(folder);
        System.out.println("sentry " + sandbox.sentry() + " dlv " + target.server().pid());
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            sandbox.close();
        }
    }
}
