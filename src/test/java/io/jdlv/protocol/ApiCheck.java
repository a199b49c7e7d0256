package io.jdlv.protocol;

import io.jdlv.delve.ServerVersion;
import io.jdlv.protocol.SentCalls.Sent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that is held against the catalogues, and what is to be done about what does not agree. */
final class ApiCheck {
    private ApiCheck() {}

    /** A sentence for each thing to change in Java, in an order in which one can go through them. */
    static List<String> findings(Catalogues catalogues) {
        ServerVersion newest = catalogues.newest().version();
        List<Sent> calls = SentCalls.to(newest.isAtLeast(ServerVersion.NEWEST_KNOWN) ? newest : ServerVersion.NEWEST_KNOWN);
        Set<String> findings = new LinkedHashSet<>();
        findings.addAll(new MethodCheck(catalogues, calls).findings());
        findings.addAll(new TypeCheck(catalogues, calls).findings());
        for (Catalogue catalogue : catalogues.all()) {
            findings.addAll(IgnoredCheck.findings(catalogue, SentCalls.to(catalogue.version())));
        }
        findings.addAll(new HistoryCheck(catalogues).findings());
        return new ArrayList<>(findings);
    }
}
