package io.jdlv.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** The code of a process, to see whether somebody left something in it. Needs Linux. */
public final class ProgramCode {
    private ProgramCode() {}

    /**
     * Reads all of a program's own executable memory.
     *
     * @param pid a process that this user may look into
     * @param program what it runs
     * @return its bytes in hexadecimal
     */
    public static String of(long pid, Path program) {
        StringBuilder code = new StringBuilder();
        try (RandomAccessFile memory = new RandomAccessFile("/proc/" + pid + "/mem", "r")) {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "maps"))) {
                String[] fields = line.split(" ", 3);
                if (fields[1].equals("r-xp") && line.endsWith(program.toString())) {
                    String[] range = fields[0].split("-");
                    long from = HexFormat.fromHexDigitsToLong(range[0]);
                    byte[] bytes = new byte[Math.toIntExact(HexFormat.fromHexDigitsToLong(range[1]) - from)];
                    memory.seek(from);
                    memory.readFully(bytes);
                    code.append(HexFormat.of().formatHex(bytes));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The code of process " + pid + " cannot be read.", e);
        }
        if (code.isEmpty()) {
            throw new IllegalStateException("Process " + pid + " does not run " + program + ".");
        }
        return code.toString();
    }
}
