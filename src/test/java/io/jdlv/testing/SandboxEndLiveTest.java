package io.jdlv.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a test that was killed leaves behind ends: here a sandbox that dlv has halted, and that dlv. */
@Tag("live")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SandboxEndLiveTest {
    @Test
    void aSandboxAndItsDlvEndWithTheTestsJvm(@TempDir Path folder) throws IOException, InterruptedException {
        Process tests = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), SandboxHolder.class.getName(),
                        folder.toString())
                .redirectError(folder.resolve("complaints").toFile())
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(tests.getInputStream(), StandardCharsets.UTF_8))) {
            String[] words = Optional.ofNullable(said.readLine()).orElse("").split(" ");
            assertThat(words).as("sentry and dlv").hasSize(4);
            List<ProcessHandle> left = List.of(process(words[1]), process(words[3]));
            assertThat(left).allMatch(ProcessHandle::isAlive);

            tests.destroyForcibly().waitFor();

            left.forEach(each -> each.onExit().join());
            assertThat(left).noneMatch(ProcessHandle::isAlive);
        } finally {
            tests.destroyForcibly();
        }
    }

    private static ProcessHandle process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
