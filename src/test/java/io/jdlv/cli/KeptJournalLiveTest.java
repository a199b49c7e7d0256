package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.BusyProgram;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.JdlvProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a killed session changed in a process that lives on, with a dlv that somebody else started. */
@Tag("live")
@Timeout(120)
class KeptJournalLiveTest {
    private static final String LEFT = "A session that did not end in order left ";

    @TempDir
    Path folder;

    @Test
    void theNextSessionCanTakeBackWhatAKilledOneChanged() throws IOException {
        try (BusyProgram target = BusyProgram.start(folder);
                HeadlessServer server = serve(target)) {
            try (JdlvProcess killed = connect(server)) {
                patchVerdict(killed);
                killed.type("set main.revision = 7", "print main.revision");
                killed.await("\\b7$");
                assertThat(journals()).singleElement().satisfies(file -> assertThat(PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));

                try (JdlvProcess other = connect(server)) {
                    other.type("undo -list", "exit -c");
                    other.awaitEnd();
                    assertThat(other.text()).as("a session that lives has left nothing").doesNotContain(LEFT);
                }
                killed.kill();
            }
            target.awaitVerdict(2);

            try (JdlvProcess next = connect(server)) {
                next.await(LEFT + "2 changes in this process's memory; undo takes back one at a time");
                next.type("undo -list", "undo");
                next.await("1. 1 bytes at 0x[0-9a-f]+: patch -bytes");
                next.await("2. 8 bytes at 0x[0-9a-f]+: set main.revision = 7");
                next.await(": 07 00 00 00 00 00 00 00 -> 01 00 00 00 00 00 00 00");
                next.kill();
            }
            try (JdlvProcess last = connect(server)) {
                last.await(LEFT + "1 change in");
                last.type("undo", "exit -c");
                last.await("cmp .*, 0x14");
                assertThat(last.awaitEnd()).isZero();
            }
            target.awaitVerdict(1);
            assertThat(target.isAlive()).isTrue();
            assertThat(journals()).isEmpty();
        }
    }

    @Test
    void whatASessionChangedThatEndsInOrderStays() throws IOException {
        try (BusyProgram target = BusyProgram.start(folder);
                HeadlessServer server = serve(target)) {
            try (JdlvProcess jdlv = connect(server)) {
                patchVerdict(jdlv);
                assertThat(journals()).hasSize(1);
                jdlv.type("exit -c");
                assertThat(jdlv.awaitEnd()).as(jdlv.text()).isZero();
            }
            target.awaitVerdict(2);
            assertThat(journals()).isEmpty();
        }
    }

    @Test
    void anotherProcessWithTheSameNumberIsLeftAlone() throws IOException {
        try (BusyProgram target = BusyProgram.start(folder);
                HeadlessServer server = serve(target)) {
            Path journal = Files.createDirectories(folder.resolve("jdlv/journals")).resolve(target.pid() + "-0");
            Files.writeString(journal, """
                    {"target":{"pid":%d,"buildId":"","started":"12345"},"writes":[{"address":1,"before":"AQ==","after":"Ag==",\
                    "littleEndian":true,"typed":"set x = 2"}]}
                    {"target":{"pid":%1$d""".formatted(target.pid()));
            try (JdlvProcess jdlv = connect(server)) {
                jdlv.type("undo", "exit -c");
                jdlv.awaitEnd();
                assertThat(jdlv.text()).doesNotContain(LEFT).contains("Nothing was changed that could be taken back.");
            }
            assertThat(journals()).containsExactly(journal);
        }
    }

    private List<Path> journals() throws IOException {
        Path journals = folder.resolve("jdlv/journals");
        if (!Files.isDirectory(journals)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(journals)) {
            return files.toList();
        }
    }

    private HeadlessServer serve(BusyProgram target) {
        return HeadlessServer.start(new HeadlessServer.Options(
                GoTools.find().dlv(),
                List.of("attach", Long.toString(target.pid())),
                true,
                List.of(),
                List.of(),
                Map.of(),
                folder,
                folder.resolve("server.log")));
    }

    private JdlvProcess connect(HeadlessServer server) {
        return JdlvProcess.start(folder, Map.of(), "connect", server.address());
    }

    /** Makes main.verdict compare with 5 in place of 20, so that it says 2. */
    private static void patchVerdict(JdlvProcess jdlv) {
        jdlv.type("disassemble -l main.verdict");
        Matcher comparison = jdlv.await("\t(0x[0-9a-f]+)\t([0-9a-f]+)14\t+cmp .*, 0x14");
        long last = Long.decode(comparison.group(1)) + comparison.group(2).length() / 2;
        jdlv.type("patch -bytes 0x" + Long.toHexString(last) + " = 05");
        jdlv.await("cmp .*, 0x5");
    }
}
