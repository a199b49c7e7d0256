package io.jdlv.tengo;

import io.jdlv.tengo.syntax.FunctionLiteral;
import io.jdlv.tengo.syntax.ScriptSyntax;
import io.jdlv.tengo.syntax.Span;
import io.jdlv.tengo.vm.Instruction;
import io.jdlv.tengo.vm.Opcode;
import io.jdlv.tengo.vm.Position;
import io.jdlv.tengo.vm.ScriptFile;
import io.jdlv.tengo.vm.ScriptFunction;
import io.jdlv.tengo.vm.ScriptProgram;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The names of a script. The VM has only numbers; the names stand in the script's text where the instructions that use the
 * numbers have their source. Without a text only those of globals may be known, from the host; other numbers are shown.
 */
final class Symbols {
    private static final String DEFINE_LOCAL = "DEFL";
    private static final String ITERATOR_KEY = "ITKEY";
    private static final String ITERATOR_VALUE = "ITVAL";
    private static final String POINTER_TO_LOCAL = "GETLP";
    private static final String POINTER_TO_CAPTURED = "GETFP";
    private static final List<String> OF_GLOBALS = List.of("GETG", "SETG", "SETSG");

    private final ScriptProgram program;
    private final Function<ScriptFile, Optional<ScriptSyntax>> texts;
    private final HostNames host;

    /**
     * The names of a program.
     *
     * @param program whose
     * @param texts the syntax of a file, where its text is known
     * @param host the names that the host has; asked only where a text is not known
     */
    Symbols(ScriptProgram program, Function<ScriptFile, Optional<ScriptSyntax>> texts, HostNames host) {
        this.program = program;
        this.texts = texts;
        this.host = host;
    }

    /**
     * A local variable, from its declaration on.
     *
     * @param slot its number in the frame
     * @param name its name
     * @param declared the offset of the instruction that defines it; -1 for a parameter
     * @param scope where it can be used
     */
    private record Local(int slot, String name, int declared, Span scope) {}

    /** A byte of a file whose text is known. */
    private record Spot(ScriptSyntax syntax, int offset) {}

    /**
     * The name of a function: {@code main} for the script's body, {@code module NAME} for a module's, the variable or key that
     * a literal is assigned to, else the literal's place. Without a text the global that holds it may be known.
     */
    String name(ScriptFunction function) {
        Optional<ScriptFile> file = program.file(function);
        if (file.isEmpty()) {
            return "(start)";
        }
        if (program.isBody(function)) {
            return file.get().base() == 1 ? "main" : "module " + shortName(file.get().name());
        }
        return literal(function).flatMap(FunctionLiteral::name).or(() -> holder(function)).orElseGet(() -> place(function)
                .map(place -> "func@" + place.line() + ":" + place.column())
                .orElse("func"));
    }

    private static String shortName(String path) {
        String base = path.substring(path.lastIndexOf('/') + 1);
        return base.endsWith(".tengo") ? base.substring(0, base.length() - ".tengo".length()) : base;
    }

    private Optional<FunctionLiteral> literal(ScriptFunction function) {
        return place(function)
                .flatMap(place -> program.files().named(place.file()).flatMap(texts).flatMap(text -> text.functionAt(place.offset())));
    }

    /**
     * Where a function is written: where its literal is pushed, or, when the code that does so is not at hand (the host runs
     * one function of a script), around its first instruction.
     */
    private Optional<Position> place(ScriptFunction function) {
        return program.literal(function).or(() -> {
            Optional<Spot> first = function.code().at(0).flatMap(instruction -> spot(function, instruction));
            return first.flatMap(spot -> spot.syntax().functionAround(spot.offset()))
                    .flatMap(offset -> program.file(function).map(file -> file.position(offset)));
        });
    }

    /** The global variable that holds a function whose text is not known. */
    private Optional<String> holder(ScriptFunction function) {
        return hasText(function) ? Optional.empty() : host.holder(function);
    }

    private boolean hasText(ScriptFunction function) {
        return program.file(function).flatMap(texts).isPresent();
    }

    /** The names of a function's parameters; their numbers where the text is not known. */
    List<String> parameters(ScriptFunction function) {
        List<String> names = literal(function).map(FunctionLiteral::parameters).orElse(List.of());
        List<String> all = new ArrayList<>();
        for (int i = 0; i < function.parameters(); i++) {
            all.add(i < names.size() ? names.get(i) : "#" + i);
        }
        return all;
    }

    /**
     * The variables of a function that hold something at one of its instructions, by slot: the parameters, and what has been
     * defined in the blocks around it. A slot that another block has used is not among them.
     */
    SortedMap<Integer, String> locals(ScriptFunction function, Instruction at) {
        Map<String, Local> byName = new LinkedHashMap<>();
        List<String> parameters = parameters(function);
        for (int i = 0; i < parameters.size(); i++) {
            byName.put(parameters.get(i), new Local(i, parameters.get(i), -1, new Span(0, Integer.MAX_VALUE)));
        }
        for (Local local : declared(function)) {
            boolean inScope = spot(function, at).map(spot -> local.scope().has(spot.offset())).orElse(true);
            if (local.declared() < at.offset() && inScope) {
                byName.remove(local.name());
                byName.put(local.name(), local);
            }
        }
        SortedMap<Integer, String> bySlot = new TreeMap<>();
        byName.values().forEach(local -> bySlot.put(local.slot(), local.name()));
        return bySlot;
    }

    private List<Local> declared(ScriptFunction function) {
        List<Local> all = new ArrayList<>();
        List<Instruction> code = function.code().instructions();
        for (int i = 0; i < code.size(); i++) {
            Instruction each = code.get(i);
            if (each.opcode().is(DEFINE_LOCAL)) {
                int slot = each.operands().getFirst();
                Optional<Spot> spot = spot(function, each);
                Span scope = spot.map(at -> at.syntax().scope(at.offset())).orElse(new Span(0, Integer.MAX_VALUE));
                Optional<String> name = spot.isEmpty() ? Optional.of("#" + slot) : defined(spot.get(), code, i);
                name.ifPresent(text -> all.add(new Local(slot, text, each.offset(), scope)));
            }
        }
        return all;
    }

    /** The name that an instruction gives a value to; none for the iterator of a loop. */
    private static Optional<String> defined(Spot spot, List<Instruction> code, int index) {
        List<String> loop = spot.syntax().loopVariables(spot.offset());
        if (loop.size() == 2 && index > 0) {
            Opcode before = code.get(index - 1).opcode();
            return before.is(ITERATOR_KEY)
                    ? Optional.of(loop.getFirst())
                    : before.is(ITERATOR_VALUE) ? Optional.of(loop.getLast()) : Optional.empty();
        }
        // a function that calls itself is given its slot before it is made, at its literal
        return spot.syntax().nameAt(spot.offset()).or(() -> spot.syntax().functionAt(spot.offset()).flatMap(FunctionLiteral::name));
    }

    /** The names of the variables that a function has captured, by number; their numbers where the text is not known. */
    List<String> captured(ScriptFunction function) {
        for (ScriptFunction encloser : program.functions()) {
            List<Instruction> code = encloser.code().instructions();
            for (int i = 0; i < code.size(); i++) {
                boolean makes = code.get(i).opcode().is(Opcode.CLOSURE)
                        && program.functionOfConstant(code.get(i).operands().getFirst())
                                .filter(made -> made.base() == function.base())
                                .isPresent();
                if (makes) {
                    return captured(encloser, code, i);
                }
            }
        }
        return List.of();
    }

    private List<String> captured(ScriptFunction encloser, List<Instruction> code, int closure) {
        int count = code.get(closure).operands().getLast();
        List<String> names = new ArrayList<>();
        for (int i = closure - 1; i >= 0 && names.size() < count; i--) {
            Instruction each = code.get(i);
            int number = each.operands().isEmpty() ? -1 : each.operands().getFirst();
            if (each.opcode().is(POINTER_TO_LOCAL)) {
                names.add(locals(encloser, each).getOrDefault(number, "#" + number));
            } else if (each.opcode().is(POINTER_TO_CAPTURED)) {
                List<String> outer = captured(encloser);
                names.add(number < outer.size() ? outer.get(number) : "#" + number);
            }
        }
        Collections.reverse(names);
        return names;
    }

    /** The names of the script's global variables, by number. */
    SortedMap<Integer, String> globals() {
        SortedMap<Integer, String> names = new TreeMap<>();
        boolean isTextMissing = false;
        for (ScriptFunction function : program.functions()) {
            List<Instruction> code = function.code().instructions();
            for (int i = 0; i < code.size(); i++) {
                if (OF_GLOBALS.contains(code.get(i).opcode().name())) {
                    int number = code.get(i).operands().getFirst();
                    int index = i;
                    Optional<Spot> spot = spot(function, code.get(i));
                    isTextMissing |= spot.isEmpty() && !hasText(function);
                    spot.flatMap(at -> defined(at, code, index)).ifPresent(name -> names.putIfAbsent(number, name));
                }
            }
        }
        if (isTextMissing) {
            host.globals().forEach(names::putIfAbsent);
        }
        return names;
    }

    private Optional<Spot> spot(ScriptFunction function, Instruction instruction) {
        OptionalInt pos = function.positionAt(instruction.offset());
        if (pos.isEmpty()) {
            return Optional.empty();
        }
        Optional<ScriptFile> file = program.files().fileAt(pos.getAsInt());
        return file.flatMap(texts).map(syntax -> new Spot(syntax, pos.getAsInt() - file.get().base()));
    }
}
