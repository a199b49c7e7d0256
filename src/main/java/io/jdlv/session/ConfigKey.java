package io.jdlv.session;

import java.util.Arrays;
import java.util.Optional;

/**
 * The parameters of {@code config}, in the order in which {@code config -list} shows them: dlv's own (pkg/config/config.go),
 * then those that only jdlv has.
 */
public enum ConfigKey {
    ALIASES(
            "aliases",
            Kind.ALIASES,
            """
            Further names for commands, kept as a list for each command.
              config alias print pp    pp is print as well
              config alias pp          and is nothing again
            The command is given by its first name. An alias hides no command that
            stands before it in the alphabet."""),
    SUBSTITUTE_PATH(
            "substitute-path",
            Kind.RULES,
            """
            Rules that turn a source path of the target into one of this machine. The
            first rule whose left side is the path or a folder above it holds. Paths typed
            in locations are turned back by the same rules.
              config substitute-path               shows them
              config substitute-path /build /src   adds one, or changes that for /build
              config substitute-path "" /src       for relative paths (go build -trimpath)
              config substitute-path /build        removes one
              config substitute-path -clear        removes all
              config substitute-path -guess        finds rules by the modules that go list
                                                   knows in the current folder"""),
    MAX_STRING_LEN("max-string-len", Kind.OPTIONAL_NUMBER, "How many bytes of a string are loaded; 64 unless set."),
    MAX_ARRAY_VALUES(
            "max-array-values",
            Kind.OPTIONAL_NUMBER,
            "How many elements of an array, slice or map are loaded; 64 unless set."),
    MAX_VARIABLE_RECURSE(
            "max-variable-recurse",
            Kind.OPTIONAL_NUMBER,
            "How many levels below the top of a value are loaded; 1 unless set."),
    DISASSEMBLE_FLAVOR("disassemble-flavor", Kind.OPTIONAL_TEXT, "Assembly syntax: intel (unless set), gnu or go."),
    SHOW_LOCATION_EXPR(
            "show-location-expr",
            Kind.FLAG,
            "Whether whatis also shows where a variable is kept, in DWARF's terms."),
    SOURCE_LIST_LINE_COLOR(
            "source-list-line-color",
            Kind.COLOUR,
            "Colour of line numbers: an escape sequence, or an SGR number of 30 to 37 or 90\nto 97."),
    SOURCE_LIST_ARROW_COLOR(
            "source-list-arrow-color", Kind.TEXT, "Colour of the current line's mark, an escape sequence."),
    SOURCE_LIST_KEYWORD_COLOR("source-list-keyword-color", Kind.TEXT, "Colour of Go keywords, an escape sequence."),
    SOURCE_LIST_STRING_COLOR("source-list-string-color", Kind.TEXT, "Colour of Go strings, an escape sequence."),
    SOURCE_LIST_NUMBER_COLOR("source-list-number-color", Kind.TEXT, "Colour of Go numbers, an escape sequence."),
    SOURCE_LIST_COMMENT_COLOR("source-list-comment-color", Kind.TEXT, "Colour of Go comments, an escape sequence."),
    PROMPT_COLOR(
            "prompt-color",
            Kind.TEXT,
            """
            Colour of the prompt, an escape sequence in quotes.
              config prompt-color "\\x1b[36m\""""),
    SOURCE_LIST_TAB_COLOR(
            "source-list-tab-color", Kind.TEXT, "Colour of what stands for a tab, an escape sequence."),
    STACKTRACE_FUNCTION_COLOR(
            "stacktrace-function-color", Kind.TEXT, "Colour of function names in a stack, an escape sequence."),
    STACKTRACE_BASENAME_COLOR(
            "stacktrace-basename-color", Kind.TEXT, "Colour of file names in a stack, an escape sequence."),
    SOURCE_LIST_LINE_COUNT(
            "source-list-line-count",
            Kind.OPTIONAL_NUMBER,
            "How many lines are listed above and below a line; 5 unless set."),
    DEBUG_INFO_DIRECTORIES(
            "debug-info-directories",
            Kind.LIST,
            """
            Where the server looks for debug information kept apart from its binary, on
            its machine. What it uses now is asked first.
              config debug-info-directories -add /srv/debug
              config debug-info-directories -rm /srv/debug
              config debug-info-directories -clear"""),
    POSITION(
            "position",
            Kind.TEXT,
            """
            How a stop is shown:
              source        always in source
              disassembly   always in assembly
              default       in assembly after step-instruction and next-instruction, else
                            in source; so it is unless set"""),
    TAB("tab", Kind.TEXT, "What is printed for a tab in a listing."),
    TRACE_SHOW_TIMESTAMP("trace-show-timestamp", Kind.FLAG, "Whether each traced call starts with the time."),
    SHOW_RAW_STRINGS(
            "show-raw-strings", Kind.FLAG, "Whether strings are printed as they are instead of quoted."),
    PROMPT(
            "prompt",
            Kind.TEXT,
            """
            The prompt, (dlv) unless set. In it stand for themselves all but
              $d           the time
              $d{LAYOUT}   the time in a layout of Go's time package: $d{15:04:05}
              $f           the frame's number
              $g           the goroutine's number
              $t           the thread's id
              $p           the process's id
              $$           a dollar
            For example
              config prompt "(goroutine $g frame $f) \""""),
    SNAPSHOT(
            "snapshot",
            Kind.SWITCH,
            """
            Whether what was read at a stop is remembered until the target runs or is
            changed: on (unless set) or off. At a prompt, what is likely to be typed
            next is read while you think. It cannot see that another client of the same
            server writes at the same stop; refresh asks anew. Scripts always ask the
            server. dlv knows no such parameter; config -list shows it once it was set.""");

    /** What values a parameter takes. */
    public enum Kind {
        /** A number that need not be there. */
        OPTIONAL_NUMBER,
        /** A text that need not be there. */
        OPTIONAL_TEXT,
        /** A text, empty unless set. */
        TEXT,
        /** true or false, false unless set. */
        FLAG,
        /** on or off, on unless set; jdlv's own, shown and written only when it was set. */
        SWITCH,
        /** A number or a text that need not be there. */
        COLOUR,
        /** A list of texts. */
        LIST,
        /** A list of names for each command. */
        ALIASES,
        /** A list of path rules. */
        RULES
    }

    private final String key;
    private final Kind kind;
    private final String documentation;

    ConfigKey(String key, Kind kind, String documentation) {
        this.key = key;
        this.kind = kind;
        this.documentation = documentation;
    }

    /** The name typed and written in files. */
    public String key() {
        return key;
    }

    /** What values it takes. */
    public Kind kind() {
        return kind;
    }

    /** What {@code help config KEY} says. */
    public String documentation() {
        return documentation;
    }

    /** The parameter of this name. */
    public static Optional<ConfigKey> named(String name) {
        return Arrays.stream(values()).filter(k -> k.key.equals(name)).findFirst();
    }
}
