package io.jdlv.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who want to know what happens in a session. */
public final class Watchers {
    private final List<SessionWatcher> all = new CopyOnWriteArrayList<>();

    Watchers() {}

    /** From here on {@code watcher} is told. */
    public void add(SessionWatcher watcher) {
        all.add(watcher);
    }

    /** From here on it is not. */
    public void remove(SessionWatcher watcher) {
        all.remove(watcher);
    }

    /** Tells that the program that was started for the session has written {@code text}. */
    public void targetWrote(String text) {
        tell(watcher -> watcher.targetWrote(text));
    }

    void tell(Consumer<SessionWatcher> news) {
        all.forEach(news);
    }
}
