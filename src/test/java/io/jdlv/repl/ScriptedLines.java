package io.jdlv.repl;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lines, answers and Ctrl-C as a test gives them. */
final class ScriptedLines implements LineSource {
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<Optional<String>> typed = new LinkedBlockingQueue<>();
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> questions = new ConcurrentLinkedQueue<>();
    private final Semaphore prompts = new Semaphore(0);
    private volatile Runnable interrupt = () -> {};
    private boolean atPrompt;

    /** Waits for a prompt and types a line at it. */
    void type(String line) {
        awaitPrompt();
        atPrompt = false;
        typed.add(Optional.of(line));
    }

    /** Waits until a line can be typed. */
    void awaitPrompt() {
        if (atPrompt) {
            return;
        }
        try {
            if (!prompts.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("There was no prompt. Questions were: " + questions);
            }
            atPrompt = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a prompt.", e);
        }
    }

    /** Ends the input. */
    void end() {
        typed.add(Optional.empty());
    }

    /** Keeps answers for questions to come. */
    void answer(String... lines) {
        answers.addAll(List.of(lines));
    }

    /** Presses Ctrl-C; what it does goes on by itself, on the thread that is given back. */
    Thread ctrlC() {
        return Thread.ofVirtual().start(interrupt);
    }

    /** What was asked so far. */
    Queue<String> questions() {
        return questions;
    }

    @Override
    public Optional<String> readLine(String prompt) {
        prompts.release();
        try {
            return typed.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> ask(String question) {
        questions.add(question);
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public void onInterrupt(Runnable action) {
        interrupt = action;
    }
}
