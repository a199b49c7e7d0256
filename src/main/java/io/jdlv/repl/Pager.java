package io.jdlv.repl;

/** A program that shows long output a page at a time. */
public interface Pager {
    /**
     * What is written from here on goes through the pager if it becomes long.
     *
     * @param gone run once if the pager ends before all was written; what is written then is lost
     */
    void begin(Runnable gone);

    /** The output is at its end: waits until a pager that was started has been left. */
    void end();
}
