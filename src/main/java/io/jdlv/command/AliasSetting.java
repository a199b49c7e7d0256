package io.jdlv.command;

import io.jdlv.lang.QuotedFields;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Configuration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code config alias COMMAND ALIAS} and {@code config alias ALIAS}; with any other number of words nothing changes.
 * Delve: configureSetAlias in pkg/terminal/config.go.
 */
final class AliasSetting {
    private AliasSetting() {}

    static Configuration set(Configuration configuration, String typed) {
        List<String> words = QuotedFields.split(typed, '"');
        return switch (words.size()) {
            case 1 -> configuration.with(ConfigKey.ALIASES, without(configuration.aliases(), words.get(0)));
            case 2 -> configuration.with(
                    ConfigKey.ALIASES, with(configuration.aliases(), words.get(0), words.get(1)));
            default -> configuration;
        };
    }

    private static Map<String, List<String>> with(Map<String, List<String>> aliases, String command, String alias) {
        Map<String, List<String>> more = new LinkedHashMap<>(aliases);
        List<String> names = new ArrayList<>(aliases.getOrDefault(command, List.of()));
        names.add(alias);
        more.put(command, List.copyOf(names));
        return more;
    }

    private static Map<String, List<String>> without(Map<String, List<String>> aliases, String alias) {
        Map<String, List<String>> fewer = new LinkedHashMap<>();
        aliases.forEach((command, names) -> fewer.put(command, without(names, alias)));
        return fewer;
    }

    /**
     * The names without one. dlv moves the names behind a hit to the front and leaves out the last, and goes on in what
     * is then there; so of several equal aliases one may stay.
     */
    private static List<String> without(List<String> names, String alias) {
        String[] moved = names.toArray(String[]::new);
        List<String> left = names;
        for (int i = 0; i < moved.length; i++) {
            if (moved[i].equals(alias)) {
                System.arraycopy(moved, i + 1, moved, i, moved.length - i - 1);
                left = List.of(moved).subList(0, moved.length - 1);
            }
        }
        return List.copyOf(left);
    }
}
