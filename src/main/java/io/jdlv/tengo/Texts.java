package io.jdlv.tengo;

import io.jdlv.session.Session;
import io.jdlv.session.SourceException;
import io.jdlv.tengo.syntax.ScriptSyntax;
import io.jdlv.tengo.vm.ScriptFile;
import io.jdlv.tengo.vm.Tengo;
import io.jdlv.tengo.vm.Vm;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of scripts: those that the user named, else those in the host's memory, else the file that the host read, when
 * it is on this machine.
 */
final class Texts {
    private final Session session;
    private final Map<String, String> named = new HashMap<>();
    private final Map<ScriptFile, ScriptText> found = new HashMap<>();

    private final Map<String, ScriptSyntax> syntax = new HashMap<>();

    /** Files whose text was looked for in vain; what is asked at one stop is looked for once. */
    private final Set<ScriptFile> missing = new HashSet<>();

    Texts(Session session) {
        this.session = session;
    }

    /**
     * Takes a file of this machine as the text of a script's file from now on.
     *
     * @param script the file's name in scripts, see {@link ScriptFile#isNamed}
     * @param path on this machine
     * @throws SourceException when it cannot be read
     */
    synchronized void name(String script, String path) {
        session.sources().text(path);
        named.put(script, path);
        missing.clear();
    }

    /** A new start of the host may compile other texts. */
    synchronized void forget() {
        found.clear();
        missing.clear();
    }

    /** The text of a file of a VM's script. One that does not fit is given all the same when there is no other. */
    synchronized Optional<ScriptText> of(Tengo tengo, Vm vm, ScriptFile file) {
        Optional<ScriptText> given = named.entrySet().stream()
                .filter(entry -> file.isNamed(entry.getKey()))
                .map(entry -> new ScriptText(file, session.sources().text(entry.getValue()), entry.getValue()))
                .findFirst();
        if (given.filter(ScriptText::fits).isPresent()) {
            return given;
        }
        ScriptText known = found.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ScriptText> text = tengo.text(vm, file)
                .map(bytes -> new ScriptText(file, new String(bytes, StandardCharsets.UTF_8), "the host's memory"))
                .or(() -> onDisk(file));
        text.filter(ScriptText::fits).ifPresent(each -> found.put(file, each));
        return text.filter(ScriptText::fits).or(() -> given).or(() -> text);
    }

    /** The syntax of a file of a VM's script; empty where no text is known that fits. */
    synchronized Optional<ScriptSyntax> syntax(Tengo tengo, Vm vm, ScriptFile file) {
        if (missing.contains(file)) {
            return Optional.empty();
        }
        Optional<ScriptText> text = of(tengo, vm, file).filter(ScriptText::fits);
        if (text.isEmpty()) {
            missing.add(file);
        }
        return text.map(known -> syntax.computeIfAbsent(
                known.text(), any -> ScriptSyntax.of(known.text().getBytes(StandardCharsets.UTF_8))));
    }

    private Optional<ScriptText> onDisk(ScriptFile file) {
        if (!file.name().startsWith("/") && !file.name().matches("[A-Za-z]:.*")) {
            return Optional.empty();
        }
        String path = session.pathRules().toLocal(file.name());
        try {
            return Optional.of(new ScriptText(file, session.sources().text(path), path));
        } catch (SourceException e) {
            // the host has it, this machine does not
            return Optional.empty();
        }
    }
}
