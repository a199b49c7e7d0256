package io.jdlv.session;

import io.jdlv.render.Presentation;
import io.jdlv.render.WaitReasons;
import java.nio.file.Path;

/** Shows text by the session's path rules, configuration and target version. */
final class SessionPresentation implements Presentation {
    private final Session session;
    private final WaitReasons waitReasons;
    private final String directory = Path.of("").toAbsolutePath().toString();

    SessionPresentation(Session session) {
        this.session = session;
        this.waitReasons = WaitReasons.of(session.server().targetGoVersion());
    }

    @Override
    public String path(String file) {
        String local = session.pathRules().toLocal(file);
        int at = local.indexOf(directory);
        return at < 0 ? local : local.substring(0, at) + "." + local.substring(at + directory.length());
    }

    @Override
    public String waitReason(long code) {
        return waitReasons.name(code);
    }

    @Override
    public boolean rawStrings() {
        return session.configuration().flag(ConfigKey.SHOW_RAW_STRINGS);
    }

    @Override
    public boolean showLocationExpression() {
        return session.configuration().flag(ConfigKey.SHOW_LOCATION_EXPR);
    }

    @Override
    public boolean traceTimestamps() {
        return session.configuration().flag(ConfigKey.TRACE_SHOW_TIMESTAMP);
    }

    @Override
    public String tab() {
        String tab = session.configuration().text(ConfigKey.TAB);
        return tab.isEmpty() ? "\t" : tab;
    }
}
