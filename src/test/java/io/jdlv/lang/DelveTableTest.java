package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The splitting, location and path rules, held against a table that Delve's own packages answered. */
class DelveTableTest {
    @Test
    void everyRowIsAsDelveHasIt() {
        List<GoTables.Row> rows = GoTables.read("delve");
        assertThat(rows).hasSizeGreaterThan(1000);
        assertSoftly(soft -> rows.forEach(row -> {
            List<String> fields = IntStream.range(0, row.fields().size()).mapToObj(row::text).toList();
            soft.assertThat(answer(fields)).as("%s", row).isEqualTo(fields);
        }));
    }

    /** The row with its answer made anew. */
    private static List<String> answer(List<String> row) {
        String text = row.get(1);
        return switch (row.get(0)) {
            case "argv" -> argv(text);
            case "fields" -> concat(row.subList(0, 3), QuotedFields.split(text, row.get(2).charAt(0)));
            case "two" -> {
                SpaceSplit split = SpaceSplit.two(text);
                yield concat(concat(row.subList(0, 2), List.of(split.first())), split.rest().stream().toList());
            }
            case "location" -> location(text);
            case "path" -> concat(row.subList(0, 4), List.of(SubstitutePath.apply(text, List.of(
                    new SubstitutePath.Rule("/none", "/n"), new SubstitutePath.Rule(row.get(2), row.get(3)),
                    new SubstitutePath.Rule("/a", "/second")))));
            case "type" -> List.of("type", text, TypeShortener.shorten(text));
            case "name" -> List.of("name", text, BreakpointName.fault(text).orElse(""));
            default -> throw new AssertionError(row);
        };
    }

    private static List<String> argv(String text) {
        Map<String, String> environment = Map.of("HOME", "/home/me", "a1", "v w");
        List<String> words = new ArrayList<>();
        String message = message(() -> {
            for (List<String> section : Argv.split(text, name -> Optional.ofNullable(environment.get(name)))) {
                section.forEach(word -> words.add("w" + word));
                words.add("|");
            }
            return "";
        });
        return concat(List.of("argv", text, message), words);
    }

    private static List<String> location(String text) {
        StringBuilder described = new StringBuilder();
        String message = message(() -> {
            described.append(switch (LocationSpec.parse(text)) {
                case LocationSpec.Offset offset -> "offset " + offset.lines();
                case LocationSpec.Line line -> "line " + line.line();
                case LocationSpec.Address address -> "address " + address.expression();
                case LocationSpec.Regex regex -> "regex " + regex.pattern();
                case LocationSpec.Named named -> "named " + named.base() + " line " + named.line().orElse(-1)
                        + named.function().map(f -> " function " + String.join(",", f.packageName(),
                                Boolean.toString(f.absolutePackage()), f.receiver(), f.packageOrReceiver(),
                                f.baseName())).orElse("");
            });
            return "";
        });
        return List.of("location", text, described.toString(), message);
    }

    private static String message(Supplier<String> action) {
        try {
            return action.get();
        } catch (LangException e) {
            return e.getMessage();
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
