package io.jdlv.session;

import io.jdlv.delve.PathRule;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoNumberException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Understands a configuration file. Only the tree of its text is used, so nothing in it can name a type, and every
 * complaint has its line. Keys that are not known are skipped, as dlv does: the file may be for a newer program.
 */
final class ConfigurationReader {
    /** No file that a person keeps comes near it. */
    private static final int MAX_CHARACTERS = 1 << 18;

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "y");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "n");

    private final String file;

    /** A reader whose complaints name {@code file}. */
    ConfigurationReader(String file) {
        this.file = file;
    }

    /**
     * The settings in a text.
     *
     * @throws ConfigurationFileException with file, line and what to do
     */
    Configuration read(String text) {
        Optional<Node> root;
        try {
            root = new Compose(LoadSettings.builder()
                            .setLabel(file)
                            .setCodePointLimit(MAX_CHARACTERS)
                            .build())
                    .composeString(text);
        } catch (MarkedYamlEngineException e) {
            throw broken(e.getProblemMark().or(e::getContextMark), e.getProblem());
        } catch (YamlEngineException e) {
            throw broken(Optional.empty(), e.getMessage().lines().findFirst().orElse("it is no YAML"));
        }
        Configuration configuration = Configuration.defaults();
        if (root.isEmpty() || isNull(root.get())) {
            return configuration;
        }
        if (!(root.get() instanceof MappingNode settings)) {
            throw broken(root.get().getStartMark(), "it has to hold lines of the form \"key: value\"");
        }
        for (NodeTuple setting : settings.getValue()) {
            Optional<ConfigKey> key = ConfigKey.named(text(setting.getKeyNode(), "a key"));
            if (key.isPresent() && !isNull(setting.getValueNode())) {
                configuration = configuration.with(key.get(), value(key.get(), setting.getValueNode()));
            }
        }
        // an empty list means the default one: Delve's LoadConfig in pkg/config/config.go
        return configuration.debugInfoDirectories().isEmpty()
                ? configuration.with(ConfigKey.DEBUG_INFO_DIRECTORIES, Configuration.defaults().debugInfoDirectories())
                : configuration;
    }

    private Object value(ConfigKey key, Node node) {
        return switch (key.kind()) {
            case OPTIONAL_NUMBER -> number(key, node);
            case OPTIONAL_TEXT, TEXT -> text(node, key.key());
            case FLAG, SWITCH -> flag(key, node);
            case COLOUR -> isNumber(node) ? number(key, node) : text(node, key.key());
            case LIST -> texts(node, key.key());
            case ALIASES -> aliases(node);
            case RULES -> rules(node);
        };
    }

    private Long number(ConfigKey key, Node node) {
        String text = text(node, key.key());
        try {
            return GoNumber.parseInt(text, 0);
        } catch (GoNumberException e) {
            throw broken(node.getStartMark(), key.key() + " has to be a number, not \"" + text + "\"");
        }
    }

    /** Whether the value is a bare number: dlv takes a quoted one for an escape sequence. */
    private static boolean isNumber(Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return false;
        }
        try {
            GoNumber.parseInt(scalar.getValue(), 0);
            return true;
        } catch (GoNumberException e) {
            return false;
        }
    }

    private Boolean flag(ConfigKey key, Node node) {
        String text = text(node, key.key()).toLowerCase(Locale.ROOT);
        if (!TRUE.contains(text) && !FALSE.contains(text)) {
            throw broken(node.getStartMark(), key.key() + " has to be true or false, not \"" + text + "\"");
        }
        return TRUE.contains(text);
    }

    private Map<String, List<String>> aliases(Node node) {
        if (!(node instanceof MappingNode commands)) {
            throw broken(node.getStartMark(), "aliases has to hold lines of the form \"command: [alias, alias]\"");
        }
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        for (NodeTuple each : commands.getValue()) {
            String command = text(each.getKeyNode(), "aliases");
            aliases.put(command, texts(each.getValueNode(), "the aliases of " + command));
        }
        return aliases;
    }

    private List<PathRule> rules(Node node) {
        List<PathRule> rules = new ArrayList<>();
        for (Node each : items(node, "substitute-path")) {
            if (!(each instanceof MappingNode sides)) {
                throw broken(each.getStartMark(), "a rule of substitute-path has to be of the form {from: path, to: path}");
            }
            String from = "";
            String to = "";
            for (NodeTuple side : sides.getValue()) {
                switch (text(side.getKeyNode(), "substitute-path")) {
                    case "from" -> from = textOrNothing(side.getValueNode(), "from");
                    case "to" -> to = textOrNothing(side.getValueNode(), "to");
                    default -> {
                        // skipped like other unknown keys
                    }
                }
            }
            rules.add(new PathRule(from, to));
        }
        return List.copyOf(rules);
    }

    private List<String> texts(Node node, String what) {
        return items(node, what).stream().map(item -> textOrNothing(item, what)).toList();
    }

    private List<Node> items(Node node, String what) {
        if (isNull(node)) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw broken(node.getStartMark(), what + " has to be a list");
    }

    private String textOrNothing(Node node, String what) {
        return isNull(node) ? "" : text(node, what);
    }

    private String text(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw broken(node.getStartMark(), what + " has to be one value");
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && NULLS.contains(scalar.getValue());
    }

    private ConfigurationFileException broken(Optional<Mark> mark, String problem) {
        String line = mark.map(m -> ":" + (m.getLine() + 1)).orElse("");
        return new ConfigurationFileException("The configuration file " + file + line + " cannot be used (" + problem
                + "): correct or remove it; the defaults are used.");
    }
}
