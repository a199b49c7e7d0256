package io.jdlv.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Builds a program of testfixtures/ for a live test. */
final class GoFixture {
    static final Path SOURCES = Path.of("testfixtures").toAbsolutePath();

    private GoFixture() {}

    /** Compiles testfixtures/NAME without optimisations, into the folder. */
    static Path build(String name, Path folder) throws IOException, InterruptedException {
        Path program = folder.resolve(name);
        Process build = new ProcessBuilder(
                        "go", "build", "-gcflags=all=-N -l", "-o", program.toString(), "./" + name)
                .directory(SOURCES.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (build.waitFor() != 0) {
            throw new IOException("go build failed: " + output);
        }
        return program;
    }
}
