package io.jdlv.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A script for a POSIX shell, which finds its arguments in {@code $1} and so on.
 *
 * @param text its lines
 */
public record ShellScript(String text) {
    /** A script that is among jdlv's own resources, beside a class. */
    public static ShellScript beside(Class<?> user, String name) {
        try (InputStream resource = user.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing from the program's own resources.");
            }
            return new ShellScript(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new TransportException("Could not read jdlv's own " + name + ".", e);
        }
    }

    /** What runs it on this machine. */
    List<String> command(List<String> arguments) {
        List<String> line = new ArrayList<>(List.of("sh", "-c", text, "jdlv"));
        line.addAll(arguments);
        return line;
    }

    /** The script as one that has its arguments in it. */
    String with(List<String> arguments) {
        StringBuilder whole = new StringBuilder("set --");
        arguments.forEach(each -> whole.append(" '").append(each.replace("'", "'\\''")).append('\''));
        return whole.append('\n').append(text).toString();
    }
}
