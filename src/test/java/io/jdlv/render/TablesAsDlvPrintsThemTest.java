package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Memory;
import io.jdlv.delve.RegisterList;
import io.jdlv.delve.Variable;
import io.jdlv.render.MemoryDump.Format;
import io.jdlv.rpc.ByteString;
import io.jdlv.testing.GoTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers, memory and wait reasons, held against dlv's client and Delve's sources. */
@Tag("live")
class TablesAsDlvPrintsThemTest {
    private static final int BYTES = 8 * 21;

    @Test
    void registers(@TempDir Path folder) throws IOException {
        try (StoppedFixture fixture = StoppedFixture.start("testvariables2", folder)) {
            RegisterList few = fixture.client().data().scopeRegisters(EvalScope.CURRENT, false).await();
            RegisterList all = fixture.client().data().scopeRegisters(EvalScope.CURRENT, true).await();
            Map<Integer, String> theirs = fixture.dlvPrints(List.of("regs", "regs -a"));

            assertThat(RegisterTable.of(few.registers()) + "\n").isEqualTo(theirs.get(0));
            assertThat(RegisterTable.of(all.registers()) + "\n").isEqualTo(theirs.get(1));
            assertThat(all.registers()).hasSizeGreaterThan(few.registers().size());
        }
    }

    @Test
    void memory(@TempDir Path folder) throws IOException {
        try (StoppedFixture fixture = StoppedFixture.start("testvariables2", folder)) {
            Variable stack = fixture.client().data().eval(EvalScope.CURRENT, "RSP", LoadConfig.FULL).await();
            long address = Long.parseUnsignedLong(stack.value());
            Memory memory = fixture.client().data().memory(address, BYTES).await();
            Map<Format, String> names = Map.of(
                    Format.BINARY, "bin", Format.OCTAL, "oct", Format.DECIMAL, "dec", Format.HEXADECIMAL, "hex");
            for (int size = 1; size <= Long.BYTES; size++) {
                int count = BYTES / size;
                for (Format format : Format.values()) {
                    String command = "x -fmt " + names.get(format) + " -count " + count + " -size " + size + " "
                            + Long.toUnsignedString(address);
                    byte[] asked = Arrays.copyOf(memory.bytes().toByteArray(), count * size);

                    assertThat(MemoryDump.of(address, littleEndian(asked), format, size))
                            .as(command)
                            .isEqualTo(fixture.dlvPrints(List.of(command)).get(0));
                }
            }
        }
    }

    private static Memory littleEndian(byte[] bytes) {
        return new Memory(ByteString.copyOf(bytes), true);
    }

    @Test
    void waitReasons() throws IOException {
        String source = Files.readString(GoTools.find().delveSources().resolve("service/api/waitreason.go"));
        List<MatchResult> tables = Pattern.compile(
                        "waitReasonStrings1dot(\\d+) = \\[]string\\{(.*?)\n}", Pattern.DOTALL)
                .matcher(source)
                .results()
                .toList();

        assertThat(tables).hasSize(6);
        for (MatchResult table : tables) {
            WaitReasons ours = WaitReasons.of("go1." + table.group(1) + ".3");
            List<String> names = Pattern.compile("\"(.*)\"")
                    .matcher(table.group(2))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            for (int reason = 1; reason < names.size(); reason++) {
                assertThat(ours.name(reason))
                        .as("reason %d of 1.%s", reason, table.group(1))
                        .isEqualTo(names.get(reason));
            }
            assertThat(ours.name(names.size())).isEqualTo("unknown wait reason " + names.size());
        }
    }
}
