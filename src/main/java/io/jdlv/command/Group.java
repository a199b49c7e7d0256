package io.jdlv.command;

import java.util.List;

/** The chapters of {@code help}, in its order. */
public enum Group {
    RUNNING("Running the program"),
    BREAKPOINTS("Manipulating breakpoints"),
    DATA("Viewing program variables and memory"),
    GOROUTINES("Listing and switching between threads and goroutines"),
    STACK("Viewing the call stack and selecting frames"),
    PLUGINS("Programs of one kind"),
    OTHER("Other commands");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    /** The chapters in their order. */
    static List<Group> inHelp() {
        return List.of(values());
    }

    /** The chapter's heading. */
    public String title() {
        return title;
    }
}
