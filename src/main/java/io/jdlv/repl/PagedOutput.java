package io.jdlv.repl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A terminal whose output moves to a pager when it becomes longer than a page. It is shown as it comes until then; the
 * pager gets all of it from its start.
 *
 * <p>Delve: pagingWriter in pkg/terminal/out.go.
 */
public final class PagedOutput extends OutputStream implements Pager {
    private static final byte[] NOTICE = "Sending output to pager...\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream terminal;
    private final Supplier<Optional<PagerChoice>> choose;
    private Optional<PagerChoice> choice = Optional.empty();
    private volatile Optional<Process> pager = Optional.empty();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private int lines;
    private int column;
    private Runnable gone = () -> {};

    /**
     * Output that is shown on {@code terminal}, which must be the process's own standard output: a pager inherits that.
     *
     * @param choose which pager is used, asked at the start of each output that may be paged
     */
    PagedOutput(OutputStream terminal, Supplier<Optional<PagerChoice>> choose) {
        this.terminal = terminal;
        this.choose = choose;
    }

    @Override
    public synchronized void begin(Runnable whenGone) {
        if (choice.isEmpty()) {
            choice = choose.get();
            gone = whenGone;
            lines = 0;
            column = 0;
        }
    }

    @Override
    public synchronized void end() {
        choice = Optional.empty();
        shown.reset();
        pager.ifPresent(PagedOutput::await);
        pager = Optional.empty();
    }

    /** Ends a pager that nobody sits at any more, also while something waits for it. */
    void abandon() {
        pager.ifPresent(Process::destroyForcibly);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** Line by line, so that what is shown before the pager starts does not depend on how the output is buffered. */
    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        int start = offset;
        for (int i = offset; i < offset + length && choice.isPresent() && pager.isEmpty(); i++) {
            boolean full = count(bytes[i], choice.get());
            if (full || bytes[i] == '\n') {
                piece(bytes, start, i + 1 - start, full);
                start = i + 1;
            }
        }
        piece(bytes, start, offset + length - start, false);
    }

    @Override
    public void flush() throws IOException {
        terminal.flush();
    }

    /** Counts a byte; true when with it the output is longer than a page. */
    private boolean count(byte b, PagerChoice page) {
        if (b == '\n' || column > page.columns()) {
            column = 1;
            lines++;
            return lines > page.lines();
        }
        column++;
        return false;
    }

    private void piece(byte[] bytes, int offset, int length, boolean full) throws IOException {
        if (length == 0) {
            return;
        }
        if (pager.isPresent()) {
            toPager(pager.get(), bytes, offset, length);
            return;
        }
        if (choice.isPresent()) {
            shown.write(bytes, offset, length);
            if (full && start(choice.get())) {
                return;
            }
        }
        terminal.write(bytes, offset, length);
    }

    /** Starts the pager with what was shown so far; false when there is none, and everything goes on as without. */
    private boolean start(PagerChoice page) throws IOException {
        try {
            pager = Optional.of(new ProcessBuilder(page.command())
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            // no such program: the output is shown without it, as dlv does
            choice = Optional.empty();
            shown.reset();
            return false;
        }
        terminal.write(NOTICE);
        terminal.flush();
        byte[] sofar = shown.toByteArray();
        shown.reset();
        toPager(pager.get(), sofar, 0, sofar.length);
        return true;
    }

    private void toPager(Process process, byte[] bytes, int offset, int length) {
        try {
            process.getOutputStream().write(bytes, offset, length);
        } catch (IOException e) {
            // the person has left the pager; the command that still shows something may end
            gone.run();
        }
    }

    private static void await(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // the pager was left before its end
        }
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
