package io.jdlv.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.delve.GoroutineField;
import io.jdlv.delve.GoroutineFilter;
import io.jdlv.delve.StacktraceOption;
import io.jdlv.render.GoroutineText.Place;
import io.jdlv.render.MemoryDump.Format;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed behind a command's name; the errors are dlv's. */
class ArgumentsTest {
    private static void refuses(Function<String, ?> parser, String typed, String error) {
        assertThatThrownBy(() -> parser.apply(typed)).isInstanceOf(CommandException.class).hasMessage(error);
    }

    @Nested
    class OfStack {
        @Test
        void nothingIsFiftyFrames() {
            StackArguments arguments = StackArguments.parse("");

            assertThat(arguments.depth()).isEqualTo(50);
            assertThat(arguments.full()).isFalse();
            assertThat(arguments.options()).isEmpty();
        }

        @Test
        void flagsAndDepthMayBeMixed() {
            StackArguments arguments = StackArguments.parse("-full 3 -offsets -defer");

            assertThat(arguments.depth()).isEqualTo(3);
            assertThat(arguments.full()).isTrue();
            assertThat(arguments.offsets()).isTrue();
            assertThat(arguments.options()).containsExactly(StacktraceOption.READ_DEFERS);
        }

        @Test
        void fromgIsSimpleToo() {
            assertThat(StackArguments.parse("-mode fromg").options())
                    .containsExactlyInAnyOrder(StacktraceOption.FROM_G, StacktraceOption.SIMPLE);
            assertThat(StackArguments.parse("-mode fromg -mode normal").options()).isEmpty();
        }

        @Test
        void ancestorsAreAsDeepAsTheStackUnlessToldOtherwise() {
            assertThat(StackArguments.parse("7 -a 2").ancestorDepth()).isEqualTo(7);
            assertThat(StackArguments.parse("7 -a 2 -adepth 3").ancestorDepth()).isEqualTo(3);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "x              | depth must be a number",
                    "-mode          | expected normal, simple or fromg after -mode",
                    "-mode sideways | expected normal, simple or fromg after -mode",
                    "-a             | expected number after -a"
                })
        void mistakesAreToldInDlvsWords(String typed, String error) {
            refuses(StackArguments::parse, typed, error);
        }
    }

    @Nested
    class OfGoroutines {
        @Test
        void nothingIsTheUsersPlace() {
            GoroutineArguments arguments = GoroutineArguments.parse("");

            assertThat(arguments.place()).isEqualTo(Place.USER);
            assertThat(arguments.filters()).isEmpty();
            assertThat(arguments.isGrouped()).isFalse();
        }

        @Test
        void theDepthOfStacksIsOptional() {
            assertThat(GoroutineArguments.parse("-t").stackDepth()).isEqualTo(OptionalInt.of(10));
            assertThat(GoroutineArguments.parse("-t 3 -r").stackDepth()).isEqualTo(OptionalInt.of(3));
            assertThat(GoroutineArguments.parse("-t -s").place()).isEqualTo(Place.START);
        }

        @Test
        void filtersAddUp() {
            assertThat(GoroutineArguments.parse("-with user -wo label role -w curloc main.go").filters())
                    .containsExactly(
                            new GoroutineFilter(GoroutineField.USER, false, ""),
                            new GoroutineFilter(GoroutineField.LABEL, true, "role"),
                            new GoroutineFilter(GoroutineField.CURRENT_LOCATION, false, "main.go"));
        }

        @Test
        void aGroupByLabelHasAKey() {
            assertThat(GoroutineArguments.parse("-group label role").grouping().key()).isEqualTo("role");
            assertThat(GoroutineArguments.parse("-group userloc").isGrouped()).isTrue();
        }

        @Test
        void everythingBehindExecIsTheCommand() {
            assertThat(GoroutineArguments.parse("-l -exec bt 3 -full").command()).isEqualTo("bt 3 -full");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "nonsense     | wrong argument: 'nonsense'",
                    "-with        | wrong argument: '-with'",
                    "-wo label    | wrong argument: '-wo'",
                    "-group label | wrong argument: '-group'",
                    "-chan        | not enough arguments after -chan"
                })
        void mistakesAreToldInDlvsWords(String typed, String error) {
            refuses(GoroutineArguments::parse, typed, error);
        }
    }

    @Nested
    class OfExaminemem {
        @Test
        void oneByteInHexadecimalIsTheUsual() {
            ExamineMemoryArguments arguments = ExamineMemoryArguments.parse("0x7bf6c");

            assertThat(arguments.operand()).isEqualTo("0x7bf6c");
            assertThat(arguments.isExpression()).isFalse();
            assertThat(arguments.count()).isEqualTo(1);
            assertThat(arguments.size()).isEqualTo(1);
            assertThat(arguments.format()).contains(Format.HEXADECIMAL);
        }

        @Test
        void countLenAndSizeAreNumbersOfAnyBase() {
            ExamineMemoryArguments arguments = ExamineMemoryArguments.parse("-fmt bin  -len 0x10 -size 4 -x  &myVar + 1");

            assertThat(arguments.count()).isEqualTo(16);
            assertThat(arguments.size()).isEqualTo(4);
            assertThat(arguments.format()).contains(Format.BINARY);
            assertThat(arguments.isExpression()).isTrue();
            assertThat(arguments.operand().strip()).isEqualTo("&myVar + 1");
        }

        @Test
        void rawBytesHaveNoFormat() {
            assertThat(ExamineMemoryArguments.parse("-fmt raw 1").format()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "''            | no address specified",
                    "-fmt          | expected argument after -fmt",
                    "-fmt roman 1  | \"roman\" is not a valid format",
                    "-size 9 1     | size must be a positive integer (<=8)",
                    "-count 0 1    | count/len must be a positive integer",
                    "-count many 1 | count/len must be a positive integer",
                    "0x10 0x20     | unknown option \"0x20\""
                })
        void mistakesAreToldInDlvsWords(String typed, String error) {
            refuses(ExamineMemoryArguments::parse, typed, error);
        }
    }

    @Nested
    class OfRestart {
        @Test
        void nothingKeepsTheArguments() {
            assertThat(NewArguments.parse("").replace()).isFalse();
        }

        @Test
        void noargsTakesThemAway() {
            NewArguments arguments = NewArguments.parse("-noargs");

            assertThat(arguments.replace()).isTrue();
            assertThat(arguments.argv()).isEmpty();
        }

        @Test
        void quotesKeepWordsTogether() {
            assertThat(NewArguments.parse("-c 'two words' \"and more\"").argv()).containsExactly("-c", "two words", "and more");
        }

        @Test
        void redirectsStandAtTheEnd() {
            NewArguments arguments = NewArguments.parse("-v <in.txt > out.txt 2>err.txt");

            assertThat(arguments.argv()).containsExactly("-v");
            assertThat(arguments.redirects()).containsExactly("in.txt", "out.txt", "err.txt");
        }

        @Test
        void mistakesAreToldInDlvsWords() {
            refuses(NewArguments::parse, "-noargs x", "too many arguments to restart");
            refuses(NewArguments::parse, "<a <b", "redirect error: stdin redirected twice");
        }
    }

    @Nested
    class OfPrint {
        @Test
        void aWordWithAPercentSignIsAVerb() {
            assertThat(FormatArgument.parse("%x a + b")).isEqualTo(new FormatArgument("%x", "a + b"));
            assertThat(FormatArgument.parse("a % b")).isEqualTo(new FormatArgument("", "a % b"));
            assertThat(FormatArgument.parse("%x")).isEqualTo(new FormatArgument("%x", ""));
        }
    }
}
