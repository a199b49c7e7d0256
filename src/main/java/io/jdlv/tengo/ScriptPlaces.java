package io.jdlv.tengo;

import io.jdlv.command.CommandException;
import io.jdlv.tengo.vm.ScriptFile;
import io.jdlv.tengo.vm.Vm;
import java.util.Optional;

/** Places in scripts as people type them. */
final class ScriptPlaces {
    private ScriptPlaces() {}

    /**
     * A line of a file.
     *
     * @param file the file
     * @param number from 1
     */
    record Line(ScriptFile file, int number) {}

    /**
     * Reads {@code 12} or {@code FILE:12}.
     *
     * @param current the name of the file that is meant without one
     * @throws CommandException when there is no such file or line
     */
    static Line line(Vm vm, Optional<String> current, String typed) {
        int colon = typed.lastIndexOf(':');
        String name = colon < 0
                ? current.orElseThrow(() -> new CommandException("This call has no place in a script; type FILE:LINE."))
                : typed.substring(0, colon);
        ScriptFile file = file(vm, name);
        try {
            int number = Integer.parseInt(typed.substring(colon + 1));
            if (number >= 1 && number <= file.lines().size()) {
                return new Line(file, number);
            }
        } catch (NumberFormatException e) {
            // the sentence below says what is possible
        }
        throw new CommandException(file.name() + " has lines 1 to " + file.lines().size() + ", not " + typed.substring(colon + 1) + ".");
    }

    /**
     * A file of a script by its name, or the end of it.
     *
     * @throws CommandException when there is none
     */
    static ScriptFile file(Vm vm, String name) {
        return vm.files()
                .named(name)
                .orElseThrow(() -> new CommandException("The script has no file " + name + ". It has: "
                        + String.join(", ", vm.files().files().stream().map(ScriptFile::name).toList()) + "."));
    }

    /** How a file is best typed. */
    static String typed(ScriptFile file) {
        return file.name().equals("(main)") ? "main" : file.name();
    }
}
