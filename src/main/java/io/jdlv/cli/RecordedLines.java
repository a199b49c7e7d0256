package io.jdlv.cli;

import io.jdlv.command.Interpreter;
import io.jdlv.recording.Recorder;
import io.jdlv.repl.LineSource;
import io.jdlv.repl.ProjectMemory;
import java.util.List;
import java.util.Optional;

/** Typed lines that are noted in a recording, so that it tells what led to what was asked. */
final class RecordedLines implements LineSource {
    private final LineSource lines;
    private final Recorder recorder;

    RecordedLines(LineSource lines, Recorder recorder) {
        this.lines = lines;
        this.recorder = recorder;
    }

    @Override
    public Optional<String> readLine(String prompt) {
        return noted(lines.readLine(prompt));
    }

    @Override
    public List<String> ready() {
        return lines.ready();
    }

    @Override
    public boolean areTyped() {
        return lines.areTyped();
    }

    @Override
    public void showAbove(String line) {
        lines.showAbove(line);
    }

    @Override
    public Optional<String> ask(String question) {
        return noted(lines.ask(question));
    }

    private Optional<String> noted(Optional<String> line) {
        line.ifPresent(recorder::typed);
        return line;
    }

    @Override
    public void serve(Interpreter interpreter) {
        lines.serve(interpreter);
    }

    @Override
    public void onInterrupt(Runnable action) {
        lines.onInterrupt(action);
    }

    @Override
    public Optional<ProjectMemory> memory() {
        return lines.memory();
    }

    @Override
    public void close() {
        lines.close();
    }
}
