package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.render.ValuePrinter.Option;
import io.jdlv.rpc.RemoteException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every variable of Delve's fixtures, and expressions on them, printed by dlv's client and by ours. */
@Tag("live")
class ValuesAsDlvPrintsThemTest {
    private static final List<String> VERBS = List.of("%x", "%#x", "%d", "%v", "%q", "%s", "%08b", "%.2f", "%t", "%U");
    private static final LoadConfig SMALL = new LoadConfig(true, 4, 5, 3, -1);
    private static final LoadConfig NAMES = new LoadConfig(false, 0, 0, 0, 0);
    private static final String CHANNEL_QUEUE = "\n\nGoroutines waiting on this channel:";

    /** Expressions of the fixture testvariables2; those that cannot be evaluated are skipped. */
    private static final List<String> EXPRESSIONS = List.of(
            "s1[0]", "s1[2:4]", "str1[3:]", "longbyteslice[:70]", "*p1", "**p3", "&as1", "&m1", "&str1", "&ch1",
            "&iface1",
            "m1[\"Malone\"]", "m1[64:]", "m2[1]", "ch1.buf", "ch1.qcount", "err1", "err1.(*main.astruct)", "iface1.A",
            "i2 + i3", "f1 / 2.0", "1 + 2i", "1.5", "true", "\"test\"", "\"a\\xff\\xfeb\"",
            "\"\\x1b[31m\\u202e\\t\\n\"",
            "c1.pb.a", "c1.sa", "s2[5]", "nil", "fn1", "main.afunc2", "as2.Error", "unsafe.Pointer(p1)",
            "uintptr(p1)", "*(*[5]byte)(uintptr(&byteslice[0]))", "string(byteslice)", "[]rune(str1)", "[]byte(str1)",
            "(*int)(0x1234)", "*(*int)(0x1234)", "*(*interface {})(uintptr(&iface1))", "main.Byte(2)",
            "runtime.curg", "runtime.frameoff", "RSP", "XMM0", "EFLAGS", "1 == 1", "len(s1)", "max(1, 2, 3)",
            "*(&as1)", "&(*p1)", "main", "fmt.Println", "time.Now", "os.Args", "runtime.allgs[0]",
            "runtime.main_init_done");

    /** A command of dlv's, and how we print the value that it evaluates. */
    private record Question(
            String command, String expression, LoadConfig config, Function<Variable, String> ours) {}

    @ParameterizedTest
    @CsvSource({
        "testvariables2, 2600",
        "testvariables, 790",
        "testvariables_generic, 330",
        "testunsafepointers, 300",
        "fncall, 760",
        "pkgrenames, 530",
        "consts, 370",
        "longstrings, 320",
        "closurecontents, 300",
        "testvariables_pointers_not_loaded, 300",
        "dotpackagesiface, 320",
        "issue1531, 320"
    })
    void sameText(String fixtureName, int atLeast, @TempDir Path folder) throws IOException {
        try (StoppedFixture fixture = StoppedFixture.start(fixtureName, folder)) {
            List<String> expressions = expressions(fixture.client());
            int compared = 0;
            compared += compare(fixture, List.of(), printed(expressions, LoadConfig.FULL, Set.of()));
            compared += compare(fixture, List.of(), formatted(expressions));
            compared += compare(fixture, List.of(), displayed(expressions));
            compared += compare(
                    fixture,
                    List.of("config max-string-len 5", "config max-array-values 3", "config max-variable-recurse 4"),
                    printed(expressions, SMALL, Set.of()));
            compared += compare(
                    fixture,
                    List.of("config show-raw-strings true"),
                    printed(expressions, LoadConfig.FULL, Set.of(Option.RAW_STRINGS)));
            assertThat(compared).as("comparisons").isGreaterThanOrEqualTo(atLeast);
        }
    }

    private static List<String> expressions(DelveClient client) {
        Stream<Variable> variables = Stream.of(
                        client.data().locals(EvalScope.CURRENT, NAMES),
                        client.data().arguments(EvalScope.CURRENT, NAMES),
                        client.data().packageVariables("^main\\.", NAMES))
                .flatMap(call -> call.await().stream());
        Stream<String> names = variables.filter(variable -> !variable.isShadowed()).map(Variable::name);
        return Stream.concat(names, EXPRESSIONS.stream()).distinct().toList();
    }

    private static List<Question> printed(List<String> expressions, LoadConfig config, Set<Option> options) {
        return expressions.stream()
                .map(expression -> new Question(
                        "print " + expression,
                        expression,
                        config,
                        value -> ValuePrinter.multiLine(value, "", options)))
                .toList();
    }

    private static List<Question> formatted(List<String> expressions) {
        return VERBS.stream()
                .flatMap(verb -> expressions.stream().map(expression -> new Question(
                        "print " + verb + " " + expression,
                        expression,
                        LoadConfig.FULL,
                        value -> ValuePrinter.format(value, "", verb, Set.of(Option.NEWLINES)))))
                .toList();
    }

    private static List<Question> displayed(List<String> expressions) {
        return expressions.stream()
                .map(expression -> new Question(
                        "display -a " + expression, expression, LoadConfig.SHORT, ValuePrinter::singleLine))
                .toList();
    }

    private static int compare(StoppedFixture fixture, List<String> setUp, List<Question> questions)
            throws IOException {
        List<String> commands = new ArrayList<>(setUp);
        questions.forEach(question -> commands.add(question.command()));
        Map<Integer, String> theirs = fixture.dlvPrints(commands);
        int compared = 0;
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Optional<Variable> value = evaluate(fixture.client(), question);
            if (value.isPresent()) {
                String text = withoutFrame(theirs.get(setUp.size() + i), value.get(), question);
                assertThat(question.ours().apply(value.get())).as(question.command()).isEqualTo(text);
                compared++;
            }
        }
        return compared;
    }

    private static Optional<Variable> evaluate(DelveClient client, Question question) {
        try {
            return Optional.of(client.data()
                    .eval(EvalScope.CURRENT, question.expression(), question.config())
                    .await());
        } catch (RemoteException e) {
            return Optional.empty();
        }
    }

    /** Without the line's end, what print adds for channels, and what display puts in front. */
    private static String withoutFrame(String text, Variable value, Question question) {
        String body = text.substring(0, text.length() - 1);
        if (question.command().startsWith("display")) {
            return body.substring(body.indexOf(" = ") + 3);
        }
        int queue = value.kind() == VariableKind.CHAN ? body.indexOf(CHANNEL_QUEUE) : -1;
        return queue < 0 ? body : body.substring(0, queue);
    }
}
