package io.jdlv.command;

import io.jdlv.delve.PathRule;
import io.jdlv.lang.GoQuote;
import io.jdlv.lang.TabWriter;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Configuration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What {@code config -list} shows. Delve: ConfigureList in pkg/config/split.go.
 *
 * @param settings in the order of {@link ConfigKey}
 */
record SettingsList(List<Setting> settings) implements Result {
    SettingsList {
        settings = List.copyOf(settings);
    }

    /**
     * A parameter and its value.
     *
     * @param value as Go's fmt shows it: texts in quotes, lists and maps as {@code %v}
     */
    record Setting(String parameter, String value) {}

    static SettingsList of(Configuration configuration) {
        return new SettingsList(Arrays.stream(ConfigKey.values())
                .filter(key -> key.kind() != ConfigKey.Kind.SWITCH || configuration.value(key).isPresent())
                .map(key -> new Setting(key.key(), value(configuration, key)))
                .toList());
    }

    private static String value(Configuration configuration, ConfigKey key) {
        return switch (key.kind()) {
            case OPTIONAL_NUMBER, OPTIONAL_TEXT ->
                configuration.value(key).map(Object::toString).orElse("<not defined>");
            case TEXT -> GoQuote.quote(configuration.text(key));
            case SWITCH -> configuration.value(key).equals(Optional.of(false)) ? "off" : "on";
            case FLAG -> String.valueOf(configuration.flag(key));
            case COLOUR -> configuration
                    .value(key)
                    .map(value -> value instanceof String text ? GoQuote.quote(text) : value.toString())
                    .orElse("<nil>");
            case LIST -> list(configuration.debugInfoDirectories());
            case ALIASES -> map(configuration.aliases());
            case RULES -> list(configuration.pathRules().stream().map(SettingsList::rule).toList());
        };
    }

    private static String rule(PathRule rule) {
        return "{" + rule.from() + " " + rule.to() + "}";
    }

    private static String list(List<String> values) {
        return "[" + String.join(" ", values) + "]";
    }

    private static String map(Map<String, List<String>> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(e -> e.getKey() + ":" + list(e.getValue()))
                        .collect(Collectors.joining(" ", "map[", "]"));
    }

    @Override
    public String kind() {
        return "settings";
    }

    @Override
    public void writeTo(TextSink out) {
        String lines = settings.stream()
                .map(setting -> setting.parameter() + "\t" + setting.value() + "\n")
                .collect(Collectors.joining());
        TabWriter table = new TabWriter(out::print, 0, 8, 1, ' ');
        table.write(lines);
        table.flush();
    }
}
