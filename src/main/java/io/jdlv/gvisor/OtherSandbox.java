package io.jdlv.gvisor;

import io.jdlv.command.CommandException;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DelveClient;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.rpc.Limits;
import io.jdlv.rpc.RpcConnection;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;

/** A sandbox with a dlv of its own that is asked one thing and left as it was. */
final class OtherSandbox {
    private OtherSandbox() {}

    /**
     * Its table of system calls. A sandbox that runs is stopped for as long as that takes.
     *
     * @param address where its dlv listens
     * @param architecture whose table
     * @throws CommandException when the dlv debugs no sentry
     */
    static SyscallTable table(String address, Architecture architecture) {
        try (RpcConnection connection =
                new RpcConnection(Dialer.to(Address.parse(address)).dial(), JsonMapping.newGson(), Limits.standard())) {
            DelveClient delve = new DelveClient(connection);
            delve.server().setApiVersion().await();
            boolean ran = delve.execution().stateNow().await().running();
            if (ran) {
                delve.execution().halt().await();
            }
            try {
                if (delve.program().functions(new GvisorPlugin().tellingFunction(), 0).await().isEmpty()) {
                    throw new CommandException("the dlv at " + address + " debugs no gVisor sentry");
                }
                return new SyscallTableReader(delve).of(architecture);
            } finally {
                if (ran) {
                    delve.execution().command(DebuggerCommand.of(CommandName.CONTINUE));
                }
            }
        }
    }
}
