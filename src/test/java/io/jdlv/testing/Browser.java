package io.jdlv.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real browser without a window, a headless Chromium, driven through its own protocol (Chrome DevTools Protocol 1.3). */
public final class Browser implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");
    private static final int PATIENCE_MILLIS = 30_000;

    private final Process process;
    private final JsonRpcSocket page;

    private Browser(Process process, JsonRpcSocket page) {
        this.process = process;
        this.page = page;
    }

    /**
     * Opens a page.
     *
     * @param profile an empty folder for what the browser keeps
     */
    public static Browser open(String address, Path profile) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        program().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // what it leaves behind when it is ended goes with the profile
        builder.environment().put("TMPDIR", profile.toAbsolutePath().toString());
        Process chromium = builder.start();
        boolean opened = false;
        try {
            String host = debuggerOf(chromium);
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + "/json/new?about:blank"))
                    .PUT(HttpRequest.BodyPublishers.noBody())
                    .build();
            String tab =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
            JsonRpcSocket socket = JsonRpcSocket.toBrowser(
                    JsonParser.parseString(tab).getAsJsonObject().get("webSocketDebuggerUrl").getAsString());
            socket.call("Page.enable", Map.of());
            socket.call("Page.navigate", Map.of("url", address));
            socket.next("Page.loadEventFired");
            opened = true;
            return new Browser(chromium, socket);
        } finally {
            if (!opened) {
                end(chromium);
            }
        }
    }

    private static Path program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no chromium: scripts/install-test-tools installs it."));
    }

    private static String debuggerOf(Process chromium) throws IOException {
        BufferedReader errors = chromium.errorReader();
        StringBuilder said = new StringBuilder();
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                // what it says later must not fill the pipe
                Thread.ofVirtual().start(() -> errors.lines().forEach(ignored -> {}));
                return listening.group(1);
            }
            said.append(line).append('\n');
        }
        throw new IOException("The browser did not start: " + said);
    }

    /** Loads the page again, as a person does. */
    public void reload() {
        page.call("Page.reload", Map.of());
        page.next("Page.loadEventFired");
    }

    /** {@return what an expression of JavaScript gives in the page, as JSON} */
    public JsonElement evaluate(String expression) {
        JsonObject answer = page.call(
                        "Runtime.evaluate",
                        Map.of("expression", expression, "returnByValue", true, "awaitPromise", true))
                .getAsJsonObject();
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.getAsJsonObject("result").get("value");
    }

    /** Waits until a condition of JavaScript holds; what the page shows is said when it never does. */
    public void await(String condition) {
        boolean came = evaluate("new Promise(done => { const end = Date.now() + " + PATIENCE_MILLIS + ";"
                        + "const look = () => { if (" + condition + ") done(true); else if (Date.now() > end) done(false);"
                        + " else setTimeout(look, 20); }; look(); })")
                .getAsBoolean();
        if (!came) {
            throw new AssertionError("It never came true that " + condition + ". The page:\n" + evaluate("document.body.innerText"));
        }
    }

    /** {@return the text of the first element that fits a selector} */
    public String text(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ").innerText").getAsString();
    }

    /** Clicks in the middle of the first element that fits a selector, as a mouse does. */
    public void click(String selector) {
        JsonObject place = evaluate("(() => { const e = document.querySelector(" + quoted(selector) + ");"
                        + "e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
                        + "return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()")
                .getAsJsonObject();
        for (String event : List.of("mousePressed", "mouseReleased")) {
            page.call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type", event, "x", place.get("x").getAsDouble(), "y", place.get("y").getAsDouble(),
                            "button", "left", "clickCount", 1));
        }
    }

    /** Types text where the focus is. */
    public void type(String text) {
        page.call("Input.insertText", Map.of("text", text));
    }

    /**
     * Presses a key.
     *
     * @param key its name: {@code Enter}, {@code F10}
     * @param code its number on Windows, which is how browsers know it
     */
    public void press(String key, int code) {
        for (String event : List.of("keyDown", "keyUp")) {
            page.call(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type", event, "key", key, "code", key, "windowsVirtualKeyCode", code, "text",
                            key.equals("Enter") && event.equals("keyDown") ? "\r" : ""));
        }
    }

    /** Sets the size of the window and whether the person likes it dark. */
    public void look(int width, int height, boolean dark) {
        page.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        page.call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Keeps a picture of the page. */
    public void picture(Path file) throws IOException {
        JsonObject picture = page.call("Page.captureScreenshot", Map.of("format", "png")).getAsJsonObject();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(picture.get("data").getAsString()));
    }

    private static String quoted(String text) {
        return new com.google.gson.Gson().toJson(text);
    }

    @Override
    public void close() {
        page.close();
        end(process);
    }

    private static void end(Process chromium) {
        List<ProcessHandle> parts = chromium.descendants().toList();
        chromium.destroyForcibly();
        parts.forEach(ProcessHandle::destroyForcibly);
        try {
            chromium.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
