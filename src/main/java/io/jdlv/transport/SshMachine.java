package io.jdlv.transport;

import java.util.List;

/** A machine that is reached by the system's ssh, over one connection for all that is done there. */
final class SshMachine implements Machine {
    private final RemoteShell shell;

    private SshMachine(RemoteShell shell) {
        this.shell = shell;
    }

    static SshMachine open(String host) {
        return new SshMachine(RemoteShell.open(host, System.getenv()));
    }

    @Override
    public String run(ShellScript script, List<String> arguments) {
        return shell.run(script, arguments);
    }

    /** The last that is done there: the shell is the server's watchdog from then on. */
    @Override
    public StartedServer attach(List<String> words, TargetOutput listener) {
        return SshServer.start(shell, words, listener);
    }

    @Override
    public String name() {
        return shell.host();
    }

    @Override
    public void close() {
        shell.close();
    }
}
