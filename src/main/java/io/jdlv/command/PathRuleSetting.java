package io.jdlv.command;

import io.jdlv.delve.PathRule;
import io.jdlv.lang.GoQuote;
import io.jdlv.lang.QuotedFields;
import io.jdlv.lang.TabWriter;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Configuration;
import io.jdlv.session.GoModules;
import io.jdlv.session.PathRuleGuess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code config substitute-path}: adds, replaces, removes, lists and guesses path rules. Delve: configureSetSubstitutePath
 * in pkg/terminal/config.go.
 */
final class PathRuleSetting {
    private static final String CLEAR = "-clear";
    private static final String GUESS = "-guess";

    private final Invocation call;
    private final Configuration configuration;

    PathRuleSetting(Invocation call) {
        this.call = call;
        this.configuration = call.session().configuration();
    }

    /** The path rules, one a line. */
    private record Rules(List<PathRule> rules) implements Result {
        @Override
        public String kind() {
            return "path-rules";
        }

        @Override
        public void writeTo(TextSink out) {
            String lines = rules.stream()
                    .map(rule -> GoQuote.quote(rule.from()) + "\t→\t" + GoQuote.quote(rule.to()) + "\n")
                    .collect(Collectors.joining());
            TabWriter table = new TabWriter(out::print, 0, 8, 1, ' ');
            table.write(lines);
            table.flush();
        }
    }

    Configuration set(String typed) {
        if (!typed.isEmpty()) {
            // rules decide which files are read here
            call.host().useThisMachine("config substitute-path");
        }
        if (typed.equals(CLEAR)) {
            return with(List.of());
        }
        if (typed.equals(GUESS)) {
            List<PathRule> guessed = guess();
            call.show(new Rules(guessed));
            return with(guessed);
        }
        List<String> words = QuotedFields.split(typed, '"');
        if (words.size() == 2 && words.get(0).equals(CLEAR)) {
            return without(words.get(1));
        }
        return switch (words.size()) {
            case 0 -> {
                call.show(new Rules(configuration.pathRules()));
                yield configuration;
            }
            case 1 -> without(words.get(0));
            case 2 -> with(new PathRule(words.get(0), words.get(1)));
            default -> throw new CommandException("too many arguments to \"config substitute-path\"");
        };
    }

    private List<PathRule> guess() {
        GoModules modules = new GoModules("go", Path.of("").toAbsolutePath(), call.host().environment());
        return new PathRuleGuess(call.session()).guess(modules.find());
    }

    private Configuration with(PathRule rule) {
        List<PathRule> rules = new ArrayList<>(configuration.pathRules());
        int at = indexOf(rule.from());
        if (at < 0) {
            rules.add(rule);
        } else {
            rules.set(at, rule);
        }
        return with(rules);
    }

    private Configuration without(String from) {
        int at = indexOf(from);
        if (at < 0) {
            throw new CommandException("could not find rule for " + GoQuote.quote(from));
        }
        List<PathRule> rules = new ArrayList<>(configuration.pathRules());
        rules.remove(at);
        return with(rules);
    }

    private int indexOf(String from) {
        return configuration.pathRules().stream().map(PathRule::from).toList().indexOf(from);
    }

    private Configuration with(List<PathRule> rules) {
        return configuration.with(ConfigKey.SUBSTITUTE_PATH, List.copyOf(rules));
    }
}
