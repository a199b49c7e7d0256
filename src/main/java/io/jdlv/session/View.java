package io.jdlv.session;

import io.jdlv.delve.EvalScope;

/** How one terminal, script or page looks at a session: its current frame, its displays, the process it last showed. */
public final class View {
    private final Session session;
    private int frame;
    private long shownPid;
    private Displays displays = Displays.none();
    private ContextDisplay context = ContextDisplay.off();

    /** A view at the top frame. */
    public View(Session session) {
        this.session = session;
        this.shownPid = session.initialPid();
    }

    /** The session looked at. */
    public Session session() {
        return session;
    }

    /** The current frame, 0 for the top one; set by frame, up and down, reset when the target runs. */
    public int frame() {
        return frame;
    }

    /** Makes another frame the current one. */
    public void selectFrame(int newFrame) {
        frame = newFrame;
    }

    /** The scope that expressions are evaluated in without a prefix: the selected goroutine, the current frame. */
    public EvalScope evalScope() {
        return EvalScope.CURRENT.withFrame(frame);
    }

    /** The process that was shown last, 0 for none yet; a stop in another one is announced. */
    public long shownPid() {
        return shownPid;
    }

    /** Remembers the process shown. */
    public void showPid(long pid) {
        shownPid = pid;
    }

    /** What the context command shows. */
    public ContextDisplay context() {
        return context;
    }

    /** Changes what the context command shows. */
    public void setContext(ContextDisplay newContext) {
        context = newContext;
    }

    /** What is shown at every stop. */
    public Displays displays() {
        return displays;
    }

    /** Changes what is shown at every stop. */
    public void setDisplays(Displays newDisplays) {
        displays = newDisplays;
    }
}
