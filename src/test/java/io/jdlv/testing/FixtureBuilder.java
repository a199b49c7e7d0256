package io.jdlv.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Compiles fixtures into {@code target/fixtures}, each once: a program is named by the hash of its sources, its flags
 * and the Go version, so a second run of the tests finds it ready.
 */
public final class FixtureBuilder {

    /** Without cgo no C compiler is needed. */
    private static final Map<String, String> ENVIRONMENT = Map.of("CGO_ENABLED", "0", "GOFLAGS", "-buildvcs=false");

    /** A fixed heap base keeps addresses of equal runs equal; old releases have no other and do not know the switch. */
    private static final Map<String, String> FIXED_HEAP = Map.of("GOEXPERIMENT", "norandomizedheapbase64");

    private final GoTools tools;
    private final String toolchain;
    private final Map<String, String> environment;
    private final Path ours;
    private final Path output;
    private final Map<Fixture, Path> built = new ConcurrentHashMap<>();

    /**
     * Builds for the project whose top folder is the working directory, as Maven runs its tests.
     *
     * @param tools the Go tools to use
     */
    public FixtureBuilder(GoTools tools) {
        this(tools, DelveRelease.LOCAL_GO);
    }

    /**
     * Builds with a certain release of Go.
     *
     * @param tools the Go tools to use
     * @param toolchain what GOTOOLCHAIN is set to: {@code local}, or a release such as {@code go1.20.14}, which the go
     *     command downloads when it has not got it
     */
    public FixtureBuilder(GoTools tools, String toolchain) {
        this(tools, toolchain, Map.of());
    }

    /**
     * Builds for another machine.
     *
     * @param tools the Go tools to use
     * @param architecture what GOARCH is set to
     * @return the builder
     */
    public static FixtureBuilder forArchitecture(GoTools tools, String architecture) {
        return new FixtureBuilder(tools, DelveRelease.LOCAL_GO, Map.of("GOARCH", architecture));
    }

    private FixtureBuilder(GoTools tools, String toolchain, Map<String, String> more) {
        this.tools = tools;
        Map<String, String> variables = new TreeMap<>(ENVIRONMENT);
        if (toolchain.equals(DelveRelease.LOCAL_GO)) {
            variables.putAll(FIXED_HEAP);
        }
        variables.put("GOTOOLCHAIN", toolchain);
        this.toolchain = toolchain;
        variables.putAll(more);
        this.environment = Map.copyOf(variables);
        this.ours = Path.of("testfixtures").toAbsolutePath();
        this.output = Path.of("target", "fixtures").toAbsolutePath();
    }

    /**
     * Compiles the fixture unless it is there already.
     *
     * @param fixture what to build
     * @return the absolute path of the program
     * @throws IllegalStateException with the compiler's output if it does not compile
     */
    public Path build(Fixture fixture) {
        return built.computeIfAbsent(fixture, this::compile);
    }

    /**
     * Returns where the fixture's sources are.
     *
     * @param fixture one that exists
     * @return the folder of its main package
     */
    public Path sourceFolder(Fixture fixture) {
        if (fixture.origin() == Fixture.Origin.OURS) {
            return ours.resolve(fixture.name());
        }
        Path all = tools.delveSources().resolve("_fixtures");
        Path folder = all.resolve(fixture.name());
        return Files.isDirectory(folder) ? folder : all;
    }

    private Path compile(Fixture fixture) {
        Path folder = sourceFolder(fixture);
        Path file = folder.resolve(fixture.name() + ".go");
        String source = Files.isRegularFile(file) ? file.getFileName().toString() : ".";
        String simpleName = Path.of(fixture.name()).getFileName().toString();
        try {
            Path program = output.resolve(key(fixture, folder, source)).resolve(simpleName);
            if (Files.isExecutable(program)) {
                return program;
            }
            Files.createDirectories(program.getParent());
            Path fresh = Files.createTempDirectory(output, "build-").resolve(simpleName);
            Finished finished = Program.of(folder, command(fixture, fresh, source)).with(environment).run();
            if (finished.exitCode() != 0) {
                throw new IllegalStateException("Fixture " + fixture.name() + " does not compile: " + finished.errText());
            }
            Files.move(fresh, program, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(fresh.getParent());
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException("Fixture " + fixture.name() + " could not be built.", e);
        }
    }

    private String[] command(Fixture fixture, Path target, String source) throws IOException {
        List<String> module = fixture.origin() == Fixture.Origin.DELVE ? moduleFile() : List.of();
        return Stream.of(
                        List.of(tools.go().toString(), "build"), module, fixture.flags(),
                        List.of("-o", target.toString(), source))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    /** Delve's module asks for a newer Go than an old one is; its fixtures do not. */
    private List<String> moduleFile() throws IOException {
        if (toolchain.equals(DelveRelease.LOCAL_GO)) {
            return List.of();
        }
        String language = toolchain.replaceFirst("^go(\\d+\\.\\d+).*", "$1");
        Path file = Files.createDirectories(output.resolve(toolchain)).resolve("go.mod");
        Path fresh = Files.createTempFile(output, "go-", ".mod");
        Files.writeString(fresh, "module github.com/go-delve/delve\n\ngo " + language + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return List.of("-modfile=" + file);
    }

    /** Delve's sources are fixed by their version and never change; ours are hashed whole. */
    private String key(Fixture fixture, Path folder, String source) throws IOException {
        MessageDigest digest = sha256();
        Finished version =
                Program.of(folder, tools.go().toString(), "env", "GOVERSION", "GOARCH").with(environment).run();
        for (String part : List.of(fixture.toString(), version.outText(), source, folder.toString())) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        if (fixture.origin() == Fixture.Origin.OURS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(Files.readAllBytes(each));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
