package io.jdlv.tengo;

import io.jdlv.command.CommandException;
import io.jdlv.tengo.vm.ScriptFile;
import io.jdlv.tengo.vm.ScriptFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A breakpoint in scripts. It holds for every script that has its place, those that are run later too.
 *
 * @param id its number
 * @param place a line, FILE:LINE, or a function, as it was typed
 * @param condition an expression in the script's names
 */
record ScriptBreakpoint(int id, String place, Optional<String> condition) {
    /** An instruction of a function. */
    record Spot(ScriptFunction function, int offset) {
        /** Where its byte is. */
        long address() {
            return function.base() + offset;
        }
    }

    /**
     * The instructions of a script that it stands for: of each function that has code of the line the first one.
     *
     * @return none when the script has no such file or function
     * @throws CommandException when the file has no code on the line
     */
    List<Spot> spots(Script script) {
        OptionalInt line = line();
        return line.isPresent() ? ofLine(script, line.getAsInt()) : ofFunction(script);
    }

    private OptionalInt line() {
        String number = place.substring(place.lastIndexOf(':') + 1);
        return number.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
    }

    private List<Spot> ofLine(Script script, int line) {
        int colon = place.lastIndexOf(':');
        Optional<ScriptFile> file = script.vm().files().named(colon < 0 ? "main" : place.substring(0, colon));
        if (file.isEmpty()) {
            return List.of();
        }
        List<Spot> spots = new ArrayList<>();
        for (ScriptFunction function : script.program().functions()) {
            if (script.program().file(function).equals(file)) {
                script.lines(function).starts().entrySet().stream()
                        .filter(start -> start.getValue() == line)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .ifPresent(offset -> spots.add(new Spot(function, offset)));
            }
        }
        if (spots.isEmpty()) {
            throw new CommandException("There is no code at line " + line + " of " + file.get().name() + ".");
        }
        return spots;
    }

    private List<Spot> ofFunction(Script script) {
        return script.program().functions().stream()
                .filter(function -> script.symbols().name(function).equals(place))
                .flatMap(function -> script.lines(function).starts().keySet().stream()
                        .limit(1)
                        .map(offset -> new Spot(function, offset)))
                .toList();
    }
}
