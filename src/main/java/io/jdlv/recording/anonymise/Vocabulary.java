package io.jdlv.recording.anonymise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that are nobody's secret: Go's, its library's, the processors' and Delve's. */
final class Vocabulary {
    /** What the compiler puts before the shape of a type argument. */
    static final String SHAPES = "go.shape";

    /** Keywords, predeclared names, and names that the compiler, the linker and Delve give. */
    private static final Set<String> LANGUAGE = Set.of(
            "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go",
            "goto", "if", "import", "interface", "map", "package", "range", "return", "select", "struct", "switch", "type",
            "var", "any", "bool", "byte", "comparable", "complex64", "complex128", "error", "float32", "float64", "int",
            "int8", "int16", "int32", "int64", "rune", "string", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr",
            "true", "false", "iota", "nil", "append", "cap", "clear", "close", "complex", "copy", "delete", "imag", "len",
            "make", "max", "min", "new", "panic", "print", "println", "real", "recover", "_", "main", "init", "noalg");

    /** {@code func1}, {@code gowrap2}, the result {@code ~r0} and their like. */
    private static final Pattern GENERATED = Pattern.compile("(?:func|gowrap|deferwrap|r|b|autotmp_|stmp_)\\d+");

    private static final Pattern REGISTER = Pattern.compile(
            "(?i:[re]?[abcd]x|[re]?[sd]i|[re]?[bsif]p|r\\d{1,2}[bwd]?|[abcd][lh]|[xyz]mm\\d{1,2}|[xwvqds]\\d{1,2}|rflags|eflags"
                    + "|lr|pc|sb|pstate|cpsr|nzcv|[cdefgs]s)");

    /** What folders are called everywhere. */
    private static final Set<String> FOLDERS = Set.of(
            "bin", "build", "cmd", "dev", "etc", "go", "home", "lib", "lib64", "local", "mod", "opt", "pkg", "private", "proc",
            "root", "run", "src", "tmp", "toolchain", "usr", "var", "Users");

    /** Modules that everybody can read; jdlv's own plugins look for names in them. */
    private static final List<String> PUBLIC_MODULES = List.of("github.com/d5/tengo", "golang.org/x", "gvisor.dev/gvisor");

    /** Packages that nobody calls a variable after, so that {@code os.Args} in an expression means what it says. */
    private static final Set<String> UNMISTAKABLE =
            Set.of("fmt", "os", "reflect", "runtime", "strconv", "syscall", "unsafe");

    private final Set<String> packages = read("packages.txt");
    private final Set<String> errorWords = read("error-words.txt");

    private static Set<String> read(String name) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + name + " is not part of this build.", e);
        }
    }

    /** Whether a word means the same in every Go program. */
    boolean isOfLanguage(String word) {
        return LANGUAGE.contains(word) || GENERATED.matcher(word).matches();
    }

    /** Whether an instruction may have the word for a register. */
    boolean isRegister(String word) {
        return REGISTER.matcher(word).matches();
    }

    /** Whether an expression means a register by the word: there they are written in capitals. */
    boolean isRegisterInExpression(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT)) && isRegister(word);
    }

    /** Whether it is an element of many absolute paths. */
    boolean isFolder(String word) {
        return FOLDERS.contains(word);
    }

    /** Whether Delve's or the system's error messages use the word. */
    boolean isOfErrors(String word) {
        return errorWords.contains(word);
    }

    /** Whether a package of this path comes with Go, or is one that everybody can read. */
    boolean isPackage(String path) {
        return packages.contains(path) || path.equals(SHAPES) || isPublic(path);
    }

    private static boolean isPublic(String path) {
        return PUBLIC_MODULES.stream().anyMatch(module -> path.equals(module) || path.startsWith(module + "/"));
    }

    /** Whether a package's name in an expression can be nothing else. */
    boolean isUnmistakable(String path) {
        return UNMISTAKABLE.contains(path) || isPublic(path);
    }
}
