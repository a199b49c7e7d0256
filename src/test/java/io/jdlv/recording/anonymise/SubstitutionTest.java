package io.jdlv.recording.anonymise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubstitutionTest {
    private final Substitution substitution = new Substitution(new byte[16]);

    @ParameterizedTest
    @ValueSource(strings = {"secret", "Secret", "sECRET_4711", "größe", "Ünïcode", "日本語", "Пароль", "x", "𝒳y"})
    void aWordKeepsItsLengthAndTheKindOfItsCharacters(String word) {
        String replaced = substitution.word(word);

        assertThat(replaced).isNotEqualTo(word);
        assertThat(replaced.getBytes(StandardCharsets.UTF_8)).hasSameSizeAs(word.getBytes(StandardCharsets.UTF_8));
        assertThat(kinds(replaced)).isEqualTo(kinds(word));
        assertThat(substitution.word(word)).isEqualTo(replaced);
    }

    private static List<String> kinds(String word) {
        return word.codePoints()
                .mapToObj(c -> Character.isDigit(c) ? "digit" : Character.isUpperCase(c) ? "upper" : c == '_' ? "_" : "other")
                .toList();
    }

    @Test
    void wordsThatBeginAlikeStillDo() {
        String whole = substitution.word("averylongsecret");
        assertThat(substitution.word("averylong")).isEqualTo(whole.substring(0, 9));
        assertThat(substitution.word("averylonx").substring(0, 8)).isEqualTo(whole.substring(0, 8));
        assertThat(substitution.word("bverylong").substring(1)).as("all depends on what is before").isNotEqualTo(whole.substring(1, 9));
    }

    @Test
    void differentWordsStayDifferent() {
        Set<String> replaced = new HashSet<>();
        for (int a = 'a'; a <= 'z'; a++) {
            for (int b = 'a'; b <= 'z'; b++) {
                replaced.add(substitution.word("" + (char) a + (char) b));
            }
        }
        assertThat(replaced).hasSize(26 * 26);
    }

    @Test
    void differentNumbersStayDifferentAndFitTheSameType() {
        Set<Long> replaced = new HashSet<>();
        for (long number = 1024; number < 2048; number++) {
            long other = substitution.number(number);
            assertThat(other).isBetween(1024L, 2047L);
            replaced.add(other);
        }
        assertThat(replaced).hasSize(1024);
        assertThat(substitution.number(-1)).as("64 bits").isNegative();
        assertThat(substitution.number(0)).isZero();
        assertThat(substitution.number(1)).isOne();
    }

    @Test
    void anotherKeyReplacesOtherwise() {
        byte[] key = new byte[16];
        key[3] = 1;
        assertThat(new Substitution(key).word("secret")).isNotEqualTo(substitution.word("secret"));
        assertThat(new Substitution(key).number(41115550199L)).isNotEqualTo(substitution.number(41115550199L));
        assertThat(Substitution.secret().word("secretsecret")).isNotEqualTo(Substitution.secret().word("secretsecret"));
    }
}
