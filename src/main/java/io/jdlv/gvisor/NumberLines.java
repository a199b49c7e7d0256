package io.jdlv.gvisor;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.FoundLocations;
import io.jdlv.rpc.Call;
import io.jdlv.session.Session;
import io.jdlv.session.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of the sentry that return an error as the host's number ({@code return unix.EMFILE}). The compiler keeps such
 * numbers where it likes, so only the sources tell; where they are not here there are none.
 */
final class NumberLines {
    /** Where there are some. */
    private static final String FILES = "pkg/sentry/(kernel|fsimpl|socket/unix)/.*\\.go$";

    private final Session session;

    NumberLines(Session session) {
        this.session = session;
    }

    /** Where breakpoints are on them, for an error by its name. Two turnarounds, one where there are none. */
    List<Long> of(String error) {
        Pattern returns = Pattern.compile("\\breturn\\b.*\\b(unix|syscall)\\." + error + "\\b");
        List<Call<FoundLocations>> asked = new ArrayList<>();
        for (String file : session.delve().program().sources(FILES).awaitUnlessRefused().orElse(List.of())) {
            List<String> lines = text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (returns.matcher(lines.get(i)).find()) {
                    asked.add(session.delve().program().findLocation(EvalScope.CURRENT, file + ":" + (i + 1), false, List.of()));
                }
            }
        }
        return asked.stream()
                .flatMap(call -> call.awaitUnlessRefused().stream())
                .flatMap(found -> found.locations().stream())
                .flatMap(place -> place.pcs().stream())
                .distinct()
                .toList();
    }

    private String text(String file) {
        try {
            return session.sources().text(session.pathRules().toLocal(file));
        } catch (SourceException e) {
            return "";
        }
    }
}
