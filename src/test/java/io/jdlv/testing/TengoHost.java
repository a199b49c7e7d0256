package io.jdlv.testing;

import io.jdlv.plugin.Plugins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that runs tengo scripts, and sessions with it.
 *
 * @param program the host's executable
 * @param dlv what serves it
 */
public record TengoHost(Path program, Path dlv) {
    /** Where the scripts are that come with the host. */
    private static final Path SCRIPTS = Path.of("testfixtures", "tengo", "scripts").toAbsolutePath();

    /** The host with tengo as it is released, not optimised. */
    public static TengoHost plain() {
        return built(Fixture.PLAIN);
    }

    /** The same as go build makes it by default. */
    public static TengoHost optimised() {
        return built(List.of());
    }

    /** The released tengo, optimised, without the paths of this machine. */
    public static TengoHost trimmed() {
        return built(List.of("-trimpath"));
    }

    /** A host with a tengo that differs as forks do, not optimised. */
    public static TengoHost fork() {
        GoTools tools = GoTools.find();
        return new TengoHost(TengoFork.host(tools, Fixture.PLAIN), tools.dlv());
    }

    /** The same optimised. */
    public static TengoHost optimisedFork() {
        GoTools tools = GoTools.find();
        return new TengoHost(TengoFork.host(tools, List.of()), tools.dlv());
    }

    /** The fork not optimised, whose source nobody finds: the paths of the machine that built it are not in it. */
    public static TengoHost forkWithoutSource() {
        GoTools tools = GoTools.find();
        return new TengoHost(TengoFork.host(tools, List.of(Fixture.PLAIN.getFirst(), "-trimpath")), tools.dlv());
    }

    /** The same optimised. */
    public static TengoHost optimisedForkWithoutSource() {
        GoTools tools = GoTools.find();
        return new TengoHost(TengoFork.host(tools, List.of("-trimpath")), tools.dlv());
    }

    /** The released tengo under an older dlv, built with the Go of its time. */
    public static TengoHost older() {
        DelveRelease release = DelveRelease.of("1.24.2");
        GoTools tools = GoTools.find();
        return new TengoHost(
                new FixtureBuilder(tools, release.toolchain()).build(Fixture.parse("tengo")), release.dlv(tools));
    }

    private static TengoHost built(List<String> flags) {
        GoTools tools = GoTools.find();
        return new TengoHost(
                new FixtureBuilder(tools).build(Fixture.parse("tengo").builtWith(flags)), tools.dlv());
    }

    /** One of the host's own scripts. */
    public static Path script(String name) {
        return SCRIPTS.resolve(name + ".tengo");
    }

    /** Writes a script of the test. */
    public static Path script(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("script.tengo"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves the host with a script, stopped at its start, and connects. */
    public TestSession run(Path folder, Path script, String... flags) {
        return TestSession.with(serve(folder, script, flags), Plugins.installed().commands());
    }

    /** Serves the host with a script, stopped at its start. */
    public HeadlessServer serve(Path folder, Path script, String... flags) {
        return serve(folder, script, Map.of(), flags);
    }

    /** The same with variables in the host's environment. */
    public HeadlessServer serve(Path folder, Path script, Map<String, String> environment, String... flags) {
        List<String> arguments = new ArrayList<>(List.of(flags));
        arguments.add(script.toString());
        HeadlessServer.Options options = HeadlessServer.Options.exec(dlv, program, folder);
        return HeadlessServer.start(new HeadlessServer.Options(
                dlv, options.subcommand(), true, List.of(), arguments, environment, folder, options.log()));
    }

    /** What the host prints when it runs a script without a debugger. */
    public String output(Path script, String... flags) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(flags));
        command.add(script.toString());
        return Program.of(script.getParent(), command.toArray(String[]::new)).run().outText();
    }
}
