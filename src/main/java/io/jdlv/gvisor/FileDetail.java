package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What there is to be said of an open file that has no path: a socket's addresses, which pipe, which file of the host. */
final class FileDetail {
    private static final LoadConfig FLAT = new LoadConfig(false, 1, 256, 64, -1);
    private static final LoadConfig POINTER = new LoadConfig(false, 0, 64, 8, -1);
    private static final String TCP = "tcp";

    /** Of tcp.EndpointState, which counts as Linux does. */
    private static final int TCP_LISTEN = 10;

    private final DelveClient delve;

    FileDetail(DelveClient delve) {
        this.delve = delve;
    }

    /** What is looked at. */
    enum Form {
        INTERNET,
        UNIX,
        PIPE,
        HOST
    }

    /**
     * In words; a turnaround or two.
     *
     * @param file an expression for what does the file, a pointer to a struct
     * @return empty where there is nothing to say, or this runsc has it otherwise
     */
    Optional<String> of(Form form, String file) {
        try {
            return switch (form) {
                case INTERNET -> internet(file);
                case UNIX -> unix(file);
                case PIPE -> Optional.of(Values.pointer(eval(file + ".pipe", POINTER).await()))
                        .filter(address -> address != 0)
                        .map(GoNumber::hex);
                case HOST -> Alternatives.of(
                                delve, FLAT, "file of the host", file + ".inode.hostFD", file + ".fileDescription.inode.hostFD")
                        .value()
                        .map(number -> "descriptor " + number.value() + " of the sentry");
            };
        } catch (RemoteException e) {
            if (e.isProcessExited()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Optional<String> internet(String file) {
        Variable endpoint = eval(file + ".Endpoint", POINTER).await();
        if (endpoint.children().isEmpty()) {
            return Optional.empty();
        }
        Variable own = endpoint.children().getFirst();
        String type = own.type().replaceFirst("^\\*", "");
        String protocol = type.substring(type.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
        String struct = Values.typed(own) + ".";
        Alternatives state = Alternatives.of(delve, FLAT, "state of a socket", struct + "state.value", struct + "state");
        Optional<Variable> id = Alternatives.of(
                        delve, new LoadConfig(false, 3, 64, 64, -1), "addresses of a socket",
                        struct + "TransportEndpointInfo.ID", struct + "net.info.ID")
                .value();
        boolean listens = protocol.equals(TCP) && state.number() == TCP_LISTEN;
        return Optional.of(protocol + id.map(found -> addresses(found, struct, listens)).orElse(""));
    }

    private String addresses(Variable id, String struct, boolean listens) {
        long port = port(id, "LocalPort").filter(number -> number != 0).orElseGet(() -> number(eval(struct + "localPort", FLAT)));
        long remotePort = port(id, "RemotePort").orElse(0L);
        String local = " " + address(id, "LocalAddress") + ":" + port;
        return local + (listens ? " listens" : remotePort == 0 ? "" : " to " + address(id, "RemoteAddress") + ":" + remotePort);
    }

    private static Optional<Long> port(Variable id, String field) {
        return Values.field(id, field).flatMap(Values::integer);
    }

    private static long number(Call<Variable> call) {
        try {
            return Values.integer(call.await()).orElse(0L);
        } catch (RemoteException e) {
            return 0;
        }
    }

    /** An address is an array and its length; before 2023 it was a string. */
    private static String address(Variable id, String field) {
        Optional<Variable> address = Values.field(id, field);
        List<Variable> array = address.flatMap(value -> Values.field(value, "addr")).map(Variable::children).orElse(List.of());
        int length = address.flatMap(value -> Values.field(value, "length")).flatMap(Values::integer).orElse(0L).intValue();
        byte[] bytes = address.filter(value -> array.isEmpty())
                .map(value -> value.value().getBytes(StandardCharsets.ISO_8859_1))
                .orElseGet(() -> bytes(array.subList(0, Math.min(length, array.size()))));
        try {
            return switch (bytes.length) {
                case 4 -> InetAddress.getByAddress(bytes).getHostAddress();
                case 16 -> "[" + InetAddress.getByAddress(bytes).getHostAddress() + "]";
                default -> "*";
            };
        } catch (UnknownHostException e) {
            return "*";
        }
    }

    private static byte[] bytes(List<Variable> values) {
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = Values.integer(values.get(i)).orElse(0L).byteValue();
        }
        return bytes;
    }

    private Optional<String> unix(String file) {
        Variable endpoint = eval(file + ".ep", POINTER).await();
        if (endpoint.children().isEmpty()) {
            return Optional.empty();
        }
        Variable path = eval(Values.typed(endpoint.children().getFirst()) + ".baseEndpoint.path", FLAT).await();
        return Optional.of(path.value()).filter(text -> !text.isEmpty());
    }

    private Call<Variable> eval(String expression, LoadConfig config) {
        return delve.data().eval(EvalScope.CURRENT, expression, config);
    }
}
