package io.jdlv.repl;

import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;

/** Lines typed at a terminal before there is a session. */
final class LobbyPrompt implements LineSource {
    private final LineReader reader;

    LobbyPrompt(Terminal terminal) {
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("jdlv")
                .completer(new StringsCompleter("connect", "exec", "attach", "debug", "test", "core", "version", "help", "exit"))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.BELL_STYLE, "none")
                .build();
    }

    @Override
    public Optional<String> readLine(String prompt) {
        while (true) {
            try {
                return Optional.of(reader.readLine(prompt));
            } catch (UserInterruptException e) {
                // the line was given up; another one is typed
            } catch (EndOfFileException e) {
                return Optional.empty();
            }
        }
    }
}
