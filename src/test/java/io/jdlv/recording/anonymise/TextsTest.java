package io.jdlv.recording.anonymise;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a text stays. In the expected texts each word that is replaced stands in braces. */
class TextsTest {
    private final Evidence evidence = new Evidence();
    private final Substitution substitution = new Substitution(new byte[16]);
    private final Texts texts = new Texts(substitution, evidence, Set.of("print", "p", "break", "b", "x", "frame", "config", "restart", "dump", "help", "gvisor", "gvisor task"));

    /** Replaces the words in braces, as the class under test does all of the program's. */
    private String replacing(String text) {
        return Pattern.compile("\\{\\{(.*?)\\}\\}").matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(texts.words().replace(word.group(1))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "main.main|main.main",
        "main.(*Vault).Open.func1.2|main.(*{{Vault}}).{{Open}}.func1.2",
        "example.com/acme/store.(*Shelf).Add-fm|{{example}}.{{com}}/{{acme}}/{{store}}.(*{{Shelf}}).{{Add}}-{{fm}}",
        "runtime.gopark|runtime.gopark",
        "sync.(*Mutex).Lock|sync.(*Mutex).Lock",
        "net/http.(*conn).serve.func1-fm|net/http.(*conn).serve.func1-fm",
        "internal/sync.(*HashTrieMap[go.shape.interface {},main.secret]).Load|internal/sync.(*HashTrieMap[go.shape.interface {},main.{{secret}}]).Load",
        "slices.SortFunc[go.shape.[]main.Secret]|slices.SortFunc[go.shape.[]main.{{Secret}}]",
        "vendor/golang.org/x/net/idna.New|vendor/golang.org/x/net/idna.New",
        "example.com/log.Logger|{{example}}.{{com}}/{{log}}.{{Logger}}",
        "my-log.Logger|{{my}}-{{log}}.{{Logger}}",
        "map[string]*time.Time|map[string]*time.Time",
        "*struct { Pin int; sync.Mutex }|*struct { {{Pin}} int; sync.Mutex }",
        "struct { A int \"json:\\\"pin\\\"\" }|struct { {{A}} int \"{{json}}:\\\"{{pin}}\\\"\" }",
        "func(int, ...main.secret) error|func(int, ...main.{{secret}}) error",
        "chan<- example.com/a%2eb.T|chan<- {{example}}.{{com}}/{{a}}%2e{{b}}.{{T}}",
        "[24]uint8|[24]uint8",
        "github.com/d5/tengo/v2.(*VM).run|github.com/d5/tengo/v2.(*VM).run",
        "gvisor.dev/gvisorx.T|{{gvisor}}.{{dev}}/{{gvisorx}}.{{T}}",
        "noalg.map.group[string]int|noalg.map.{{group}}[string]int",
    })
    void ofNamesFromDebugInformationGosOwnStay(String text, String expected) {
        assertThat(texts.names(text)).isEqualTo(replacing(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "w.Shelves[0].items|{{w}}.{{Shelves}}[0].{{items}}",
        "len(secret) + 1|len({{secret}}) + 1",
        "*(*\"example.com/acme/store.Shelf\")(0xc000010000)|*(*\"{{example}}.{{com}}/{{acme}}/{{store}}.{{Shelf}}\")(0xc000010000)",
        "m[\"error\"]|{{m}}[\"{{error}}\"]",
        "s == \"a\\tb\\u00e9 c\" && r == 'x'|{{s}} == \"{{a}}\\t{{b}}\\u00e9 {{c}}\" && {{r}} == 'x'",
        "s == `raw \\n`|{{s}} == `{{raw}} \\{{n}}`",
        "log.secret|{{log}}.{{secret}}",
        "os.Args[1:]|os.Args[1:]",
        "f(os.Args).secret|{{f}}(os.Args).{{secret}}",
        "runtime.curg._panic.arg|runtime.curg._panic.arg",
        "*(*uint64)(RSP)|*(*uint64)(RSP)",
        "main.go:36|main.go:36",
        "/home/ada/vault.go:12|/home/{{ada}}/{{vault}}.go:12",
        "kernel.(*Task).Do:2|{{kernel}}.(*{{Task}}).{{Do}}:2",
        "x > 999 && y != 0x1234 && z < 1e9|{{x}} > 999 && {{y}} != 0x1234 && {{z}} < 1e9",
        "~r0|~r0",
        "unrecovered-panic|unrecovered-panic",
    })
    void ofExpressionsTheLanguageStays(String text, String expected) {
        assertThat(texts.expression(text)).isEqualTo(replacing(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "§^plugin\\.Open$§|§^{{plugin}}\\.{{Open}}$§",
        "§^(?:.*/)?\\Qacme\\E(?:(?:/|%2e|\\.)v[0-9]+)?\\.T$§|§^(?:.*/)?\\Q{{acme}}\\E(?:(?:/|%2e|\\.)v[0-9]+)?\\.{{T}}$§",
        "§^gvisor\\.dev/gvisor/pkg/sentry/kernel\\.\\(\\*Task\\)\\.run$§|§^gvisor\\.dev/gvisor/pkg/sentry/kernel\\.\\(\\*Task\\)\\.run$§",
        "^runtime\\.(gopark)$|^runtime\\.(gopark)$",
        "v|{{v}}",
    })
    void ofPatternsTheSignsStay(String text, String expected) {
        assertThat(texts.pattern(text)).isEqualTo(replacing(expected));
    }

    @Test
    void aNameOfTheLibraryStaysInExpressionsOnceItIsKnownToBeOne() {
        assertThat(texts.expression("time.Now")).isEqualTo(replacing("{{time}}.{{Now}}"));
        texts.names("time.Now");
        assertThat(texts.expression("time.Now")).isEqualTo("time.Now");
        assertThat(texts.expression("time.secret")).isEqualTo(replacing("{{time}}.{{secret}}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/home/ada/acme/vault.go|/home/{{ada}}/{{acme}}/{{vault}}.go",
        "/home/ada/sdk/go1.26/src/runtime/proc.go|/home/{{ada}}/{{sdk}}/{{go1}}.26/src/runtime/proc.go",
        "/home/ada/sdk/go1.26/src/net/http/server.go|/home/{{ada}}/{{sdk}}/{{go1}}.26/src/net/http/server.go",
        "/srv/src/log/secret.go|/{{srv}}/src/{{log}}/{{secret}}.go",
        "runtime/asm_amd64.s|runtime/asm_amd64.s",
        "example.com/acme@v1.2.3/main.go|{{example}}.{{com}}/{{acme}}@{{v1}}.2.3/main.go",
        "errors.secret.go|{{errors}}.{{secret}}.go",
        "<autogenerated>|<autogenerated>",
        "C:\\Users\\ada\\x.go|{{C}}:\\{{Users}}\\{{ada}}\\{{x}}.go",
    })
    void ofPathsTheFoldersOfEverybodyAndGosOwnSourcesStay(String text, String expected) {
        texts.file("/home/ada/sdk/go1.26/src/runtime/proc.go");
        assertThat(texts.file(text)).isEqualTo(replacing(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "could not find symbol value for secretPlan|could not find symbol value for {{secretPlan}}",
        "Process 4711 has exited with status 2|Process 4711 has exited with status 2",
        "Breakpoint exists at /home/ada/vault.go:12|Breakpoint exists at /home/{{ada}}/{{vault}}.go:12",
        "location \"vault.Open\" not found|location \"{{vault}}.{{Open}}\" not found",
        "open /tmp/ada: no such file or directory|open /tmp/{{ada}}: no such file or directory",
    })
    void ofMessagesDelvesWordsStay(String text, String expected) {
        evidence.number(4711);
        assertThat(texts.error(text)).isEqualTo(replacing(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "mov qword ptr [rsp+0x18], rax|mov qword ptr [rsp+0x18], rax",
        "call main.(*Vault).Open|call main.(*{{Vault}}).{{Open}}",
        "call $example.com/acme.Open|call ${{example}}.{{com}}/{{acme}}.{{Open}}",
        "MOVQ main.secret(SB), AX|MOVQ main.{{secret}}(SB), AX",
        "call runtime.gcWriteBarrier2|call runtime.gcWriteBarrier2",
        "mov rax, qword ptr [main.secret+8]|mov rax, qword ptr [main.{{secret}}+8]",
    })
    void ofInstructionsAllButNamesStays(String text, String expected) {
        assertThat(texts.assembly(text)).isEqualTo(replacing(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "p secret|p {{secret}}",
        "p -list|p -{{list}}",
        "print %x *(*vault.T)(p)|print %x *(*{{vault}}.{{T}})({{p}})",
        "b vault.go:12 if pin == \"x\"|b {{vault}}.go:12 if {{pin}} == \"{{x}}\"",
        "frame 1 print break1|frame 1 print {{break1}}",
        "x -fmt hex -size 4 -count 8 -x &w.Label|x -fmt hex -size 4 -count 8 -x &{{w}}.{{Label}}",
        "restart -user ada|restart -{{user}} {{ada}}",
        "config substitute-path /home/ada /src|config substitute-path /home/{{ada}} /src",
        "dump /home/ada/core|dump /home/{{ada}}/{{core}}",
        "help print|help print",
        "# a remark|# {{a}} {{remark}}",
        "myalias secret|{{myalias}} {{secret}}",
        "y|y",
        "gvisor task initial|gvisor task {{initial}}",
    })
    void ofTypedLinesTheCommandStays(String line, String expected) {
        assertThat(texts.command(line)).isEqualTo(replacing(expected));
    }

    @Test
    void ofValuesNothingStaysButTheSigns() {
        assertThat(texts.value("error: if len(x) == 42, say \"größe\"!"))
                .isEqualTo(replacing("{{error}}: {{if}} {{len}}({{x}}) == {{42}}, {{say}} \"{{größe}}\"!"))
                .doesNotContain("error", "if ", "len", "42", "say");
    }

    @Test
    void numbersStayWhenTheyAreSmallOrTheProtocolsOwn() {
        assertThat(texts.expression("999")).isEqualTo("999");
        assertThat(texts.expression("-4111555019")).isNotEqualTo("-4111555019").matches("-\\d{10}");
        evidence.number(4111555019L);
        assertThat(texts.expression("-4111555019")).isEqualTo("-4111555019");
        assertThat(texts.words().floatingPoint("1.5")).isEqualTo("1.5");
        assertThat(texts.words().floatingPoint("-3.1415926e+10")).matches("-3\\.\\d{7}e\\+10").doesNotContain("1415926");
        assertThat(texts.words().floatingPoint("NaN")).hasSize(3);
    }

    @Test
    void textsInMemoryAreReplacedAsTheValuesAreAndOtherBytesStay() {
        byte[] memory = "\0\1kinkajou tarsier\0ab\0\377\376".getBytes(ISO_8859_1);
        byte[] replaced = Base64.getDecoder().decode(texts.memory(Base64.getEncoder().encodeToString(memory)));

        assertThat(replaced)
                .isEqualTo(("\0\1" + replacing("{{kinkajou}} {{tarsier}}") + "\0ab\0\377\376")
                        .getBytes(ISO_8859_1));
    }

    @Test
    void aReplacementIsNoWordOfGo() {
        for (int seed = 0; seed < 40; seed++) {
            byte[] key = {(byte) seed, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
            Words words = new Texts(new Substitution(key), new Evidence(), Set.of()).words();
            for (int a = 'a'; a <= 'z'; a++) {
                for (int b = 'a'; b <= 'z'; b++) {
                    String word = "" + (char) a + (char) b;
                    if (!List.of("go", "if").contains(word)) {
                        assertThat(words.replace(word)).isNotIn("go", "if");
                    }
                }
            }
        }
    }
}
