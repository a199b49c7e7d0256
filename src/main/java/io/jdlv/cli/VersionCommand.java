package io.jdlv.cli;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.VersionInfo;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.rpc.Limits;
import io.jdlv.rpc.RpcConnection;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jdlv version [ADDRESS]}. */
@Command(
        name = "version",
        header = "Shows the version of jdlv, and with an address that of the server and of its target's Go.",
        description = {
            "",
            "The target is neither stopped nor resumed. A server without --accept-multiclient ends when its only client"
                    + " leaves, so ask such a one in a session instead.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class VersionCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ADDRESS", arity = "0..1", description = "Where dlv listens: host:port or unix:/path.")
    private Optional<String> address = Optional.empty();

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().println("jdlv " + Version.number() + " on Java " + Runtime.version());
        address.ifPresent(this::showServer);
        return 0;
    }

    private void showServer(String where) {
        Dialer dialer = Dialer.to(Address.parse(where));
        try (RpcConnection connection = new RpcConnection(dialer.dial(), JsonMapping.newGson(), Limits.standard())) {
            DelveClient delve = new DelveClient(connection);
            Call<?> apiVersion = delve.server().setApiVersion();
            Call<VersionInfo> version = delve.server().version();
            Call<Boolean> multiclient = delve.server().isMulticlient();
            connection.provoke();
            apiVersion.await();
            show(console.out(), dialer.description(), version.await());
            if (!multiclient.await()) {
                console.err().println("The server at " + dialer.description()
                        + " serves one client only and ends now that it has left.");
            }
        }
    }

    private static void show(PrintStream out, String where, VersionInfo info) {
        out.println("server at " + where);
        info.delveVersion().lines().forEach(line -> out.println("  " + line.strip()));
        out.println("  Backend: " + info.backend());
        out.println("target's Go: " + (info.targetGo().isEmpty() ? "unknown" : info.targetGo()) + " (supported: "
                + info.minGo() + " to " + info.maxGo() + ")");
    }
}
