package io.jdlv.session;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.rpc.RemoteException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * A session's journal of changed memory on file, for the case that the session goes without a word: the next one with the
 * same process takes over what is left. Only for processes that can outlive the session.
 *
 * <p>Each change of the journal is a line with all of it, and the last whole line counts, so that a kill while a line is
 * written loses no more than that line. The file is locked for as long as the session lives: what a living session changed
 * is not left behind. It goes when the session ends in order, for then changes stay because somebody wanted them to.
 */
public final class KeptJournal {
    private static final String FOLDER = "journals";
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final WriteJournal.Changes NOTHING = new WriteJournal.Changes(List.of(), List.of());

    private final StateFolder folder;
    private final Session session;
    private final Consumer<String> complaints;
    private final Gson gson = JsonMapping.newGson();
    private Optional<Path> file = Optional.empty();
    private Optional<FileChannel> channel = Optional.empty();
    private Optional<TargetIdentity> target = Optional.empty();

    private KeptJournal(StateFolder folder, Session session, Consumer<String> complaints) {
        this.folder = folder;
        this.session = session;
        this.complaints = complaints;
    }

    /** A line of the file; one of an earlier jdlv has nothing lent. */
    private record Line(TargetIdentity target, List<MemoryWrite> writes, List<MemoryWrite> lent) {
        Line {
            lent = lent == null ? List.of() : lent;
        }
    }

    /**
     * Keeps a session's journal from here on. Nothing is asked of the server before something is changed.
     *
     * @param complaints takes a sentence if the file cannot be written; the session goes on
     */
    public static KeptJournal of(Session session, StateFolder folder, Consumer<String> complaints) {
        KeptJournal kept = new KeptJournal(folder, session, complaints);
        if (session.server().attached() || session.server().multiclient()) {
            session.writer().journal().onChange(kept::keep);
        }
        return kept;
    }

    /**
     * Takes over what sessions that went without a word have left in this process: what people changed is in the session's
     * journal then, and can be taken back. Asks the server only if there is a file for a process with this id.
     *
     * @return what that is; what was lent is in no journal any more
     */
    public WriteJournal.Changes takeOver() {
        Path journals = folder.path().resolve(FOLDER);
        if (!Files.isDirectory(journals)) {
            return NOTHING;
        }
        List<MemoryWrite> own = new ArrayList<>();
        List<MemoryWrite> lent = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(journals)) {
            for (Path each : files) {
                if (each.getFileName().toString().startsWith(session.initialPid() + "-")) {
                    WriteJournal.Changes left = takeOver(each);
                    own.addAll(left.own());
                    lent.addAll(left.lent());
                } else if (Files.getLastModifiedTime(each).toInstant().isBefore(Instant.now().minus(LONGEST))) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            complaints.accept("What earlier sessions changed cannot be read: " + e.getMessage() + ".");
        }
        return new WriteJournal.Changes(own, lent);
    }

    private WriteJournal.Changes takeOver(Path other) throws IOException {
        try (FileChannel theirs = FileChannel.open(other, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (theirs.tryLock() == null) {
                return NOTHING;
            }
            Optional<Line> line = lastLine(Files.readString(other));
            TargetIdentity ours = target.isPresent() ? target.get() : TargetIdentity.of(session);
            target = Optional.of(ours);
            if (line.filter(known -> known.target().fits(ours)).isEmpty()) {
                return NOTHING;
            }
            List<MemoryWrite> own = LeftChanges.of(session, line.get().writes());
            List<MemoryWrite> lent = LeftChanges.of(session, line.get().lent());
            session.writer().journal().adopt(own);
            Files.delete(other);
            return new WriteJournal.Changes(own, lent);
        } catch (OverlappingFileLockException e) {
            // a session of this very process
            return NOTHING;
        } catch (RemoteException e) {
            // a process that has ended has no memory to restore
            return NOTHING;
        }
    }

    private Optional<Line> lastLine(String text) {
        List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        try {
            return lines.isEmpty() ? Optional.empty() : Optional.ofNullable(gson.fromJson(lines.getLast(), Line.class));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private synchronized void keep(WriteJournal.Changes changes) {
        try {
            if (changes.all().isEmpty()) {
                end();
                return;
            }
            if (channel.isEmpty()) {
                open();
            }
            String line = gson.toJson(new Line(target.orElseThrow(), changes.own(), changes.lent())) + "\n";
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.orElseThrow().write(bytes);
            }
        } catch (IOException e) {
            complaints.accept("What is changed cannot be noted for the case that jdlv is killed: " + e.getMessage() + ".");
        }
    }

    private void open() throws IOException {
        TargetIdentity now = TargetIdentity.of(session);
        String name = now.pid() + "-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path path = folder.file(FOLDER + "/" + name);
        FileChannel opened = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        opened.lock();
        target = Optional.of(now);
        file = Optional.of(path);
        channel = Optional.of(opened);
    }

    /** Forgets what was changed: the session ended in order, or nothing of it is left. */
    public synchronized void end() {
        try {
            if (file.isPresent()) {
                Files.deleteIfExists(file.get());
            }
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            complaints.accept("The note of what was changed cannot be removed: " + e.getMessage() + ".");
        }
        file = Optional.empty();
        channel = Optional.empty();
        target = Optional.empty();
    }
}
