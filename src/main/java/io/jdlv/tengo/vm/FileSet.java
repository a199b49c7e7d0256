package io.jdlv.tengo.vm;

import java.util.List;
import java.util.Optional;

/**
 * The files of a script: the main one and the modules that it imports.
 *
 * @param files in the order in which they were compiled
 */
public record FileSet(List<ScriptFile> files) {
    /** Keeps a copy. */
    public FileSet {
        files = List.copyOf(files);
    }

    /** The file to which a position belongs; none for position 0. */
    public Optional<ScriptFile> fileAt(int pos) {
        return pos == 0 ? Optional.empty() : files.stream().filter(file -> file.has(pos)).findFirst();
    }

    /** Where a position is. */
    public Optional<Position> position(int pos) {
        return fileAt(pos).map(file -> file.position(pos - file.base()));
    }

    /**
     * The file that is meant by a name.
     *
     * @param name see {@link ScriptFile#isNamed}
     */
    public Optional<ScriptFile> named(String name) {
        return files.stream().filter(file -> file.isNamed(name)).findFirst();
    }
}
