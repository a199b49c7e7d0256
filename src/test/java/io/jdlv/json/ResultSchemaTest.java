package io.jdlv.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.render.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/results.schema.json} says what the records are. To write it anew: run this test with
 * {@code -Djdlv.update=true}.
 */
class ResultSchemaTest {
    private static final Path FILE = Path.of("docs", "results.schema.json");

    @Test
    void theCheckedInSchemaIsTheGeneratedOne() throws IOException {
        String generated = ResultSchema.of(Results.byKind());
        if (Boolean.getBoolean("jdlv.update")) {
            Files.writeString(FILE, generated);
        }

        assertThat(Files.readString(FILE))
                .as("run mvn test -Dtest=ResultSchemaTest -Djdlv.update=true and commit the file")
                .isEqualTo(generated);
    }

    @Test
    void everyResultIsARecordWithAKindInWords() {
        assertThat(Results.byKind()).allSatisfy((kind, type) -> {
            assertThat(kind).as(type.getName()).matches("[a-z]+(-[a-z]+)*");
            assertThat((Class<?>) type).isAssignableTo(Result.class).isRecord();
        });
    }
}
