package io.jdlv.testing;

import io.jdlv.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One of our programs under a real server that several clients may use one after the other, jdlv among them. */
public final class LiveTarget implements AutoCloseable {
    private final GoTools tools;
    private final HeadlessServer server;
    private final Path program;

    private LiveTarget(GoTools tools, HeadlessServer server, Path program) {
        this.tools = tools;
        this.server = server;
        this.program = program;
    }

    /**
     * Builds a fixture with the Go of an era and serves it with its dlv.
     *
     * @param era which server and which Go
     * @param fixture a folder of {@code testfixtures}
     * @param folder an existing folder for the server to run in
     * @param arguments the program's own
     * @return the running server with the program stopped at its start
     */
    public static LiveTarget start(Era era, String fixture, Path folder, String... arguments) {
        return start(era, fixture, folder, Map.of(), arguments);
    }

    /**
     * Does the same with more variables in the program's environment.
     *
     * @param era which server and which Go
     * @param fixture a folder of {@code testfixtures}
     * @param folder an existing folder for the server to run in
     * @param environment variables of the server and the program
     * @param arguments the program's own
     * @return the running server with the program stopped at its start
     */
    public static LiveTarget start(
            Era era, String fixture, Path folder, Map<String, String> environment, String... arguments) {
        GoTools tools = GoTools.find();
        Path program = new FixtureBuilder(tools, era.toolchain()).build(Fixture.parse(fixture));
        HeadlessServer.Options exec = HeadlessServer.Options.exec(era.dlv(tools), program, folder);
        return new LiveTarget(
                tools,
                HeadlessServer.start(
                        new HeadlessServer.Options(
                                exec.dlv(), exec.subcommand(), true, List.of(), List.of(arguments), environment, folder, exec.log())),
                program);
    }

    /**
     * Attaches a server to a process that runs, which it ends when it is closed.
     *
     * @param tools the Go tools of this machine
     * @param dlv the server's command
     * @param program what is debugged
     * @param pid the process
     * @param folder an existing folder for the server to run in
     * @return the running server with the process stopped
     */
    public static LiveTarget attach(GoTools tools, Path dlv, Path program, long pid, Path folder) {
        HeadlessServer.Options options = HeadlessServer.Options.exec(dlv, program, folder);
        return new LiveTarget(
                tools,
                HeadlessServer.start(
                        new HeadlessServer.Options(
                                dlv, List.of("attach", String.valueOf(pid)), true, List.of(), List.of(), Map.of(), folder,
                                options.log())),
                program);
    }

    /**
     * Serves the core dump of a program.
     *
     * @param tools the Go tools of this machine
     * @param program what has crashed
     * @param core what it left behind
     * @param folder an existing folder for the server to run in
     * @return the running server
     */
    public static LiveTarget core(GoTools tools, Path program, Path core, Path folder) {
        HeadlessServer.Options options = HeadlessServer.Options.exec(tools.dlv(), program, folder);
        return new LiveTarget(
                tools,
                HeadlessServer.start(
                        new HeadlessServer.Options(
                                options.dlv(), List.of("core", program.toString(), core.toString()), true, List.of(), List.of(),
                                Map.of(), folder, options.log())),
                program);
    }

    /**
     * Returns where clients connect.
     *
     * @return {@code 127.0.0.1:PORT}
     */
    public String address() {
        return server.address();
    }

    /**
     * Returns the server itself.
     *
     * @return the server, which this closes
     */
    public HeadlessServer server() {
        return server;
    }

    /**
     * Returns what is debugged.
     *
     * @return the executable's path
     */
    public Path program() {
        return program;
    }

    /**
     * Types lines into {@code jdlv connect}, then leaves the server and the program as they are.
     *
     * @param lines commands
     * @return what was shown
     */
    public Typed jdlv(String... lines) {
        return jdlv(List.of("connect", "--echo", server.address()), lines);
    }

    /**
     * Types lines into jdlv started in some way; its input comes from a pipe.
     *
     * @param words what stands behind jdlv in the shell; {@code --echo} should be among them
     * @param lines commands
     * @return what was shown
     */
    public static Typed jdlv(List<String> words, String... lines) {
        String input = String.join("\n", lines) + "\nexit\nn\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode =
                Main.run(
                        words,
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return Typed.parse(
                exitCode,
                List.of(lines),
                plain(out.toString(StandardCharsets.UTF_8)),
                plain(err.toString(StandardCharsets.UTF_8)));
    }

    /**
     * Runs commands in dlv's own client and leaves the server and the program as they are.
     *
     * @param initFile a file of commands
     * @return all that it has written to its standard output, without colour
     */
    public String dlv(Path initFile) {
        Program client =
                Program.of(Path.of("").toAbsolutePath(), tools.dlv().toString(), "connect", "--init", initFile.toString(), address());
        Finished finished =
                new Program(
                                client.command(), client.directory(), Map.of("TERM", "dumb"),
                                "exit\nn\n".getBytes(StandardCharsets.UTF_8), client.timeout())
                        .run();
        return plain(finished.outText());
    }

    /**
     * Runs commands in jdlv and leaves the server and the program as they are.
     *
     * @param initFile a file of commands
     * @return all that it has written to its standard output, without colour
     */
    public String jdlv(Path initFile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(
                List.of("connect", "--init", initFile.toString(), address()),
                new ByteArrayInputStream("exit\nn\n".getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        return plain(out.toString(StandardCharsets.UTF_8));
    }

    private static String plain(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "");
    }

    @Override
    public void close() {
        server.close();
    }
}
