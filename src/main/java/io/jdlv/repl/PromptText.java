package io.jdlv.repl;

import io.jdlv.delve.DebuggerState;
import io.jdlv.lang.GoTime;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.View;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The configured prompt with its escapes filled in. Delve: expandPrompt in pkg/terminal/terminal.go. */
final class PromptText {
    private static final String MALFORMED = "<malformed escape>";

    private final String pattern;
    private final View view;
    private final StringBuilder out = new StringBuilder();
    private Optional<DebuggerState> state = Optional.empty();
    private boolean asked;

    private PromptText(String pattern, View view) {
        this.pattern = pattern;
        this.view = view;
    }

    static String expand(String pattern, View view) {
        return new PromptText(pattern, view).expand();
    }

    private String expand() {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '$') {
                out.append(c);
                continue;
            }
            i++;
            if (i >= pattern.length()) {
                out.append(MALFORMED);
                break;
            }
            switch (pattern.charAt(i)) {
                case '$' -> out.append('$');
                case 'd' -> i = time(i);
                case 'f' -> out.append(view.frame());
                case 'g' -> out.append(state().flatMap(DebuggerState::selectedGoroutine).map(g -> g.id()).orElse(0L));
                case 't' -> out.append(state().flatMap(DebuggerState::currentThread).map(th -> th.id()).orElse(0));
                case 'p' -> out.append(state().map(DebuggerState::pid).orElse(0));
                default -> out.append(MALFORMED);
            }
        }
        return out.toString();
    }

    /** The time, in the layout in braces if there is one; gives back where the escape ends. */
    private int time(int at) {
        int end = pattern.indexOf('}', at);
        boolean hasLayout = at + 1 < pattern.length() && pattern.charAt(at + 1) == '{' && end > 0;
        out.append(GoTime.format(hasLayout ? pattern.substring(at + 2, end) : GoTime.RFC3339, ZonedDateTime.now()));
        return hasLayout ? end : at;
    }

    private Optional<DebuggerState> state() {
        if (!asked) {
            asked = true;
            try {
                state = Optional.of(view.session().delve().execution().state().await());
            } catch (RemoteException e) {
                state = Optional.empty();
            }
        }
        return state;
    }
}
