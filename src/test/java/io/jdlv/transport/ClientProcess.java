package io.jdlv.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An {@link AbandonedClient} in a process group of its own, in which SIGINT is ignored. */
final class ClientProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    final long dlv;
    final Path directory;

    ClientProcess(Path folder, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of("setsid", "sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        line.add(AbandonedClient.class.getName());
        line.addAll(List.of(words));
        process = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Matcher start = await("dlv (\\d+) at unix:(.*)/dlv\\.sock");
        dlv = Long.parseLong(start.group(1));
        directory = Path.of(start.group(2));
    }

    long pid() {
        return process.pid();
    }

    void ask(String method, String parameter) throws IOException {
        OutputStream requests = process.getOutputStream();
        requests.write((method + " " + parameter + "\n").getBytes(StandardCharsets.UTF_8));
        requests.flush();
    }

    /** Reads what the client says up to a line that holds the pattern. */
    Matcher await(String pattern) throws IOException {
        Pattern compiled = Pattern.compile(pattern);
        List<String> read = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher matcher = compiled.matcher(line);
            if (matcher.find()) {
                return matcher;
            }
            read.add(line);
        }
        throw new IOException("The client ended without saying \"" + pattern + "\", after " + read);
    }

    /** The supervisor's processes: this client's children and theirs, without dlv and below. */
    List<Long> supervisors() {
        return process.descendants()
                .map(ProcessHandle::pid)
                .filter(pid -> pid != dlv)
                .filter(pid -> ProcessHandle.of(pid)
                        .flatMap(ProcessHandle::parent)
                        .filter(parent -> parent.pid() == dlv)
                        .isEmpty())
                .toList();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
