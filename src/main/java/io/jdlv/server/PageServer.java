package io.jdlv.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** The page's files, from the jar, and where its WebSocket is. Nothing else is served. */
final class PageServer implements Closeable {
    private static final Set<String> FILES = Set.of(
            "/page.html", "/page.css", "/page.js", "/rpc.js", "/dom.js", "/source.js", "/values.js", "/console.js", "/keys.js",
            "/goroutines.js", "/machine.js", "/panels.js", "/icon.svg");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final String ENDPOINT = "/endpoint";

    private final HttpServer server;
    private final CompletableFuture<Integer> socketPort = new CompletableFuture<>();

    private PageServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Listens on this machine only.
     *
     * @param port 0 for any
     * @throws IOException when it cannot
     */
    static PageServer start(int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        PageServer pages = new PageServer(http);
        http.createContext("/", pages::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return pages;
    }

    /** The page's address. */
    PageAddress address() {
        return new PageAddress(server.getAddress().getPort());
    }

    /** Says where the WebSocket is; the page is not served before. */
    void socketAt(int port) {
        socketPort.complete(port);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int port = server.getAddress().getPort();
            LocalHosts hosts = new LocalHosts(port, port);
            if (!hosts.isOurs(header(exchange, "Host")) || !hosts.mayCome(header(exchange, "Origin"))) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (path.equals(ENDPOINT)) {
                send(exchange, "text/plain; charset=utf-8", ("ws://127.0.0.1:" + socketPort.join() + "/").getBytes(StandardCharsets.US_ASCII));
                return;
            }
            String file = path.equals("/") ? "/page.html" : path;
            if (!FILES.contains(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            send(exchange, TYPES.get(file.substring(file.lastIndexOf('.') + 1)), file(file));
        }
    }

    private void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ws://127.0.0.1:"
                                + socketPort.join() + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** A header's value; several of one name are one that fits nothing. */
    private static String header(HttpExchange exchange, String name) {
        return String.join(", ", exchange.getRequestHeaders().getOrDefault(name, List.of()));
    }

    private static byte[] file(String path) throws IOException {
        try (InputStream in = PageServer.class.getResourceAsStream("page" + path)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
