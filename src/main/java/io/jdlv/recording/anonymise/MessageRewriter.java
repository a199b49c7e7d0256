package io.jdlv.recording.anonymise;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.jdlv.delve.RpcMethod;
import io.jdlv.delve.VariableKind;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Copies a message and rewrites its texts; it is never in memory as a whole. */
final class MessageRewriter {
    /** Members whose own members are called as the program calls them, with what those names and their values are. */
    private static final Map<String, Meaning> NAMED_BY_PROGRAM =
            Map.of("labels", Meaning.VALUE, "ClientModuleDirectories", Meaning.FILE);

    private static final String METHOD = "method";
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-][\\d:]+).*");

    private final Texts texts;
    private final JsonReader in;
    private final JsonWriter out;
    private Frame frame = Frame.outermost();
    private String method = "";

    MessageRewriter(Texts texts, JsonReader in, JsonWriter out) {
        this.texts = texts;
        this.in = in;
        this.out = out;
    }

    /** Copies the next value. */
    void copy() throws IOException {
        do {
            switch (in.peek()) {
                case BEGIN_OBJECT -> {
                    in.beginObject();
                    out.beginObject();
                    frame = frame.open(false);
                }
                case END_OBJECT -> {
                    in.endObject();
                    out.endObject();
                    frame = frame.close();
                }
                case BEGIN_ARRAY -> {
                    in.beginArray();
                    out.beginArray();
                    frame = frame.open(true);
                }
                case END_ARRAY -> {
                    in.endArray();
                    out.endArray();
                    frame = frame.close();
                }
                case NAME -> name(in.nextName());
                case STRING -> out.value(text(in.nextString()));
                case NUMBER -> out.jsonValue(number(in.nextString()));
                case BOOLEAN -> out.value(in.nextBoolean());
                case NULL -> {
                    in.nextNull();
                    out.nullValue();
                }
                case END_DOCUMENT -> throw new MalformedJsonException("the message is missing");
            }
        } while (!frame.isOutermost());
    }

    private void name(String name) throws IOException {
        frame.member(name);
        out.name(namedByProgram().map(meaning -> rewrite(meaning, name)).orElse(name));
    }

    private Optional<Meaning> namedByProgram() {
        return Optional.ofNullable(NAMED_BY_PROGRAM.get(frame.self()));
    }

    private String number(String text) {
        if (frame.member().equals("kind")) {
            frame.kind(Integer.parseInt(text));
        } else if (text.chars().allMatch(Character::isDigit)) {
            texts.evidence().number(Long.parseUnsignedLong(text));
        }
        return text;
    }

    private String text(String text) {
        String member = frame.member();
        switch (member) {
            case METHOD -> method = text;
            case "type" -> frame.type(text);
            case "realType" -> frame.realType(text);
            default -> {
                // nothing to remember
            }
        }
        return switch (member) {
            case "value" -> value(text);
            case "name", "Name" -> rewrite(meaningOfName(), text);
            default -> rewrite(namedByProgram().orElseGet(() -> Meaning.of(member)), text);
        };
    }

    private Meaning meaningOfName() {
        if (namedByProgram().isPresent()) {
            return namedByProgram().get();
        }
        return switch (frame.self()) {
            case "function", "Groups" -> Meaning.NAMES;
            case "params" -> method.equals(RpcMethod.COMMAND.wireName()) ? Meaning.PROTOCOL : Meaning.EXPRESSION;
            default -> frame.variable().filter(this::namesItsParts).isPresent() ? Meaning.PROTOCOL : Meaning.EXPRESSION;
        };
    }

    /** Whether the parts of a variable have names that the program has not given. */
    private boolean namesItsParts(Frame variable) {
        return switch (variable.kind()) {
            case INTERFACE, CHAN, COMPLEX64, COMPLEX128 -> true;
            default -> texts.isLibraryType(variable.type());
        };
    }

    private String value(String text) {
        if (frame.isProtocol()) {
            return text;
        }
        VariableKind kind = frame.kind();
        if (isNumber(kind) && frame.variable().filter(parent -> texts.isLibraryType(parent.type())).isPresent()) {
            // how the runtime and the library count is part of the problem
            return text;
        }
        return switch (kind) {
            case BOOL -> text;
            case INT, INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR -> frame.bytesOfList(texts.words())
                    .flatMap(bytes -> oneByte(text).map(value -> String.valueOf(bytes.next(value))))
                    .orElseGet(() -> texts.expression(text));
            case COMPLEX64, COMPLEX128, PTR, UNSAFE_POINTER -> texts.expression(text);
            case FLOAT32, FLOAT64 -> texts.words().floatingPoint(text);
            case FUNC -> texts.names(text);
            case STRUCT -> TIME.matcher(text).matches() ? text : texts.value(text);
            case INVALID, ARRAY, CHAN, INTERFACE, MAP, SLICE, STRING -> texts.value(text);
        };
    }

    private static boolean isNumber(VariableKind kind) {
        return switch (kind) {
            case INT, INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR, FLOAT32, FLOAT64 -> true;
            default -> false;
        };
    }

    private static Optional<Integer> oneByte(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(value -> value < 256);
    }

    private String rewrite(Meaning meaning, String text) {
        if (frame.isProtocol()) {
            return text;
        }
        return switch (meaning) {
            case PROTOCOL -> text;
            case NAMES -> texts.names(text);
            case FILE -> texts.file(text);
            case EXPRESSION -> texts.expression(text);
            case PATTERN -> texts.pattern(text);
            case ERROR -> texts.error(text);
            case ASSEMBLY -> texts.assembly(text);
            case COMMAND -> texts.command(text);
            case MEMORY -> texts.memory(text);
            case TEXT_BYTES -> texts.textBytes(text);
            case VALUE -> texts.value(text);
        };
    }
}
