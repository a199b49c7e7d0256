package io.jdlv.tengo;

import io.jdlv.tengo.vm.Position;
import io.jdlv.tengo.vm.ScriptFile;
import io.jdlv.tengo.vm.ScriptFunction;
import io.jdlv.tengo.vm.ScriptProgram;
import java.util.Optional;

/** What a script's functions are called. The VM has no names: they are known by the place of their literal. */
final class FunctionNames {
    private final ScriptProgram program;

    FunctionNames(ScriptProgram program) {
        this.program = program;
    }

    /** The name of a function: {@code main} for the script's body, {@code module NAME} for a module's. */
    String name(ScriptFunction function) {
        Optional<ScriptFile> file = program.file(function);
        if (file.isEmpty()) {
            return "(start)";
        }
        if (program.isBody(function)) {
            return file.get().base() == 1 ? "main" : "module " + shortName(file.get().name());
        }
        Position literal = program.literal(function).orElseThrow();
        return "func@" + literal.line() + ":" + literal.column();
    }

    private static String shortName(String path) {
        String base = path.substring(path.lastIndexOf('/') + 1);
        return base.endsWith(".tengo") ? base.substring(0, base.length() - ".tengo".length()) : base;
    }
}
