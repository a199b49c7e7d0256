package io.jdlv.repl;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.session.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The files in which projects are remembered, one each, private to the user. */
public final class ProjectMemory {
    private final StateFolder folder;
    private final Gson gson = JsonMapping.newGson();

    ProjectMemory(StateFolder folder) {
        this.folder = folder;
    }

    /**
     * What is remembered of a project; empty for nothing, or a file that is none of ours.
     *
     * @throws IOException when the file cannot be read
     */
    Optional<ProjectNotes> load(String mainFile) throws IOException {
        Path file = folder.path().resolve(name(mainFile));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(gson.fromJson(Files.readString(file), ProjectNotes.class))
                    .filter(notes -> notes.mainFile().equals(mainFile));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Remembers a project, or forgets it when there is nothing to remember.
     *
     * @throws IOException when the file cannot be written
     */
    void save(ProjectNotes notes) throws IOException {
        if (notes.isEmpty()) {
            Files.deleteIfExists(folder.path().resolve(name(notes.mainFile())));
        } else {
            Files.writeString(folder.file(name(notes.mainFile())), gson.toJson(notes));
        }
    }

    /** A file name for a project: its path may hold anything. */
    private static String name(String mainFile) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(mainFile.getBytes(StandardCharsets.UTF_8));
            return "projects/" + HexFormat.of().formatHex(digest, 0, 12) + ".json";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
