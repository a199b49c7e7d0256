package io.jdlv.gvisor;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.FoundLocations;
import io.jdlv.rpc.Call;
import io.jdlv.session.Session;
import io.jdlv.session.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of the sentry that return an error as the host's number ({@code return unix.EMFILE}). The compiler keeps such
 * numbers where it likes, so only the sources tell.
 *
 * @param places where breakpoints are on them: instructions, unsigned
 * @param areAll whether all sources could be read
 */
record NumberLines(List<Long> places, boolean areAll) {
    /** Where there are some. */
    private static final String FILES = "pkg/sentry/(kernel|fsimpl|socket/unix)/.*\\.go$";

    NumberLines {
        places = List.copyOf(places);
    }

    /** Those of an error by its name. Two turnarounds, one where there are none. */
    static NumberLines of(String error, Session session) {
        Pattern returns = Pattern.compile("\\breturn\\b.*\\b(unix|syscall)\\." + error + "\\b");
        List<Call<FoundLocations>> asked = new ArrayList<>();
        boolean areAll = true;
        for (String file : session.delve().program().sources(FILES).awaitUnlessRefused().orElse(List.of())) {
            Optional<String> text = text(file, session);
            areAll &= text.isPresent();
            List<String> lines = text.stream().flatMap(String::lines).toList();
            for (int i = 0; i < lines.size(); i++) {
                if (returns.matcher(lines.get(i)).find()) {
                    asked.add(session.delve().program().findLocation(EvalScope.CURRENT, file + ":" + (i + 1), false, List.of()));
                }
            }
        }
        List<Long> places = asked.stream()
                .flatMap(call -> call.awaitUnlessRefused().stream())
                .flatMap(found -> found.locations().stream())
                .flatMap(place -> place.pcs().stream())
                .distinct()
                .toList();
        return new NumberLines(places, areAll);
    }

    private static Optional<String> text(String file, Session session) {
        try {
            return Optional.of(session.sources().text(session.pathRules().toLocal(file)));
        } catch (SourceException e) {
            return Optional.empty();
        }
    }
}
