package io.jdlv.gvisor;

import java.util.List;
import java.util.Optional;

/** Words for the types that do open files in the sentry, each with a version's package in front: {@code host.TTYFileDescription}. */
final class FileKinds {
    private record Kind(String typeEnd, String word) {}

    /** The first that fits; some end like others. */
    private static final List<Kind> KINDS = List.of(
            new Kind("host.TTYFileDescription", "host terminal"),
            new Kind("host.fileDescription", "host file"),
            new Kind("pipe.VFSPipeFD", "pipe"),
            new Kind("vfs.EpollInstance", "epoll"),
            new Kind("eventfd.EventFileDescription", "eventfd"),
            new Kind("signalfd.SignalFileDescription", "signalfd"),
            new Kind("timerfd.TimerFileDescription", "timerfd"),
            new Kind("vfs.Inotify", "inotify"),
            new Kind("netstack.sock", "socket"),
            new Kind("netstack.SocketVFS2", "socket"),
            new Kind("unix.Socket", "unix socket"),
            new Kind("unix.SocketVFS2", "unix socket"),
            new Kind("netlink.Socket", "netlink socket"),
            new Kind("netlink.socketVFS2", "netlink socket"),
            new Kind("hostinet.Socket", "host socket"),
            new Kind("irectoryFD", "directory"),
            new Kind("GenericDirectoryFD", "directory"),
            new Kind("regularFileFD", "file"),
            new Kind("RegularFileFD", "file"),
            new Kind("specialFileFD", "host file"),
            new Kind("symlinkFD", "symbolic link"),
            new Kind("memfd.FileDescription", "memfd"));

    private FileKinds() {}

    /** The word for a type; the type itself where there is none. */
    static String word(String type) {
        if (type.startsWith("memdev.") || type.startsWith("ttydev.") || type.startsWith("fuse.Device")) {
            return "device";
        }
        return KINDS.stream()
                .filter(kind -> type.endsWith(kind.typeEnd()))
                .findFirst()
                .map(Kind::word)
                .orElse(type);
    }

    /** Whether a type's files are in directories, so that {@code /} is a path of theirs. */
    static boolean isDirectory(String type) {
        return type.contains("irectory");
    }

    /** Whether a type is a socket of the network stack, or one of the sandbox's own; other files have nothing more to tell. */
    static Optional<FileDetail.Form> form(String type) {
        return switch (word(type)) {
            case "socket" -> Optional.of(FileDetail.Form.INTERNET);
            case "unix socket" -> Optional.of(FileDetail.Form.UNIX);
            case "pipe" -> Optional.of(FileDetail.Form.PIPE);
            case "host file", "host terminal" -> Optional.of(FileDetail.Form.HOST);
            default -> Optional.empty();
        };
    }
}
