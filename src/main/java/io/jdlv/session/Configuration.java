package io.jdlv.session;

import io.jdlv.delve.AssemblyFlavour;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.PathRule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The user's settings at one moment; changing one gives another configuration. Values that were never set have dlv's
 * defaults.
 */
public final class Configuration {
    private static final int DEFAULT_LINE_COUNT = 5;

    private final Map<ConfigKey, Object> values;

    private Configuration(Map<ConfigKey, Object> values) {
        this.values = values;
    }

    /** Nothing set, but for the directory in which dlv looks for debug information. */
    public static Configuration defaults() {
        return new Configuration(new EnumMap<>(ConfigKey.class))
                .with(ConfigKey.DEBUG_INFO_DIRECTORIES, List.of("/usr/lib/debug/.build-id"));
    }

    /**
     * This configuration with another value.
     *
     * @param value a Long, String, Boolean, {@code List<String>}, {@code Map<String, List<String>>} or
     *     {@code List<PathRule>}, as the key's kind asks
     */
    public Configuration with(ConfigKey key, Object value) {
        Map<ConfigKey, Object> copy = new EnumMap<>(ConfigKey.class);
        copy.putAll(values);
        copy.put(key, value);
        return new Configuration(copy);
    }

    /** The value that was set, if one was. */
    public Optional<Object> value(ConfigKey key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A number that was set; one that is too large for an int counts as the largest. */
    public OptionalInt number(ConfigKey key) {
        return values.get(key) instanceof Long number
                ? OptionalInt.of(Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE))
                : OptionalInt.empty();
    }

    /** A text, empty unless set. */
    public String text(ConfigKey key) {
        return values.get(key) instanceof String text ? text : "";
    }

    /** A flag, false unless set. */
    public boolean flag(ConfigKey key) {
        return values.get(key) instanceof Boolean flag && flag;
    }

    /** The user's aliases: for a command's name, the further names it has. */
    @SuppressWarnings("unchecked")
    public Map<String, List<String>> aliases() {
        return (Map<String, List<String>>) values.getOrDefault(ConfigKey.ALIASES, Map.of());
    }

    /** The substitute-path rules, in order; the first that fits is used. */
    @SuppressWarnings("unchecked")
    public List<PathRule> pathRules() {
        return (List<PathRule>) values.getOrDefault(ConfigKey.SUBSTITUTE_PATH, List.of());
    }

    /** Where the server looks for separate debug information. */
    @SuppressWarnings("unchecked")
    public List<String> debugInfoDirectories() {
        return (List<String>) values.getOrDefault(ConfigKey.DEBUG_INFO_DIRECTORIES, List.of());
    }

    /** How much {@code print} and its like load: Delve's full configuration with the limits that were set. */
    public LoadConfig loadConfig() {
        LoadConfig full = LoadConfig.FULL;
        return new LoadConfig(
                full.followPointers(),
                number(ConfigKey.MAX_VARIABLE_RECURSE).orElse(full.maxVariableRecurse()),
                number(ConfigKey.MAX_STRING_LEN).orElse(full.maxStringLen()),
                number(ConfigKey.MAX_ARRAY_VALUES).orElse(full.maxArrayValues()),
                full.maxStructFields());
    }

    /** Whether what was read at a stop may be remembered. */
    public boolean keepsSnapshots() {
        return !Boolean.FALSE.equals(values.get(ConfigKey.SNAPSHOT));
    }

    /** The assembly syntax; intel for anything that is not known. */
    public AssemblyFlavour assemblyFlavour() {
        return switch (text(ConfigKey.DISASSEMBLE_FLAVOR)) {
            case "go" -> AssemblyFlavour.GO;
            case "gnu" -> AssemblyFlavour.GNU;
            default -> AssemblyFlavour.INTEL;
        };
    }

    /** How many lines are listed above and below the current one. */
    public int listingLines() {
        int set = number(ConfigKey.SOURCE_LIST_LINE_COUNT).orElse(DEFAULT_LINE_COUNT);
        return set < 0 ? DEFAULT_LINE_COUNT : set;
    }

    /** Whether stops are always shown in assembly. */
    public boolean showsDisassembly() {
        return text(ConfigKey.POSITION).equals("disassembly");
    }

    /** Whether stops are always shown in source, after {@code step-instruction} too. */
    public boolean showsSourceOnly() {
        return text(ConfigKey.POSITION).equals("source");
    }
}
