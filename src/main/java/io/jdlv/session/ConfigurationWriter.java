package io.jdlv.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes settings so that dlv reads them as well: its keys in its order, parameters that are not set left out. */
final class ConfigurationWriter {
    private ConfigurationWriter() {}

    /** The text of a configuration file. */
    static String write(Configuration configuration) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (ConfigKey key : ConfigKey.values()) {
            switch (key.kind()) {
                case ALIASES -> settings.put(key.key(), new TreeMap<>(configuration.aliases()));
                case RULES -> settings.put(key.key(), rules(configuration));
                case LIST -> settings.put(key.key(), configuration.debugInfoDirectories());
                case TEXT -> settings.put(key.key(), configuration.text(key));
                case FLAG -> settings.put(key.key(), configuration.flag(key));
                case OPTIONAL_NUMBER, OPTIONAL_TEXT, COLOUR, SWITCH ->
                    configuration.value(key).ifPresent(value -> settings.put(key.key(), value));
            }
        }
        // the core schema quotes texts that dlv would take for nothing, a number or a flag
        DumpSettings style = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSchema(new CoreSchema())
                .setDereferenceAliases(true)
                .setSplitLines(false)
                .build();
        return new Dump(style).dumpToString(settings);
    }

    private static List<Map<String, String>> rules(Configuration configuration) {
        List<Map<String, String>> rules = new ArrayList<>();
        configuration.pathRules().forEach(rule -> {
            Map<String, String> sides = new LinkedHashMap<>();
            sides.put("from", rule.from());
            sides.put("to", rule.to());
            rules.add(sides);
        });
        return rules;
    }
}
