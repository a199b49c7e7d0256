package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers of system calls under the names that Linux gives them. */
class ArgumentTextTest {
    private final Signatures signatures = Signatures.load();

    @ParameterizedTest
    @CsvSource({
        "open, 0x0, O_RDONLY",
        "open, 0x80000, O_RDONLY|O_CLOEXEC",
        "open, 0x42, O_RDWR|O_CREAT",
        "open, 0x40000000, O_RDONLY|0x40000000",
        "prot, 0, PROT_NONE",
        "prot, 3, PROT_READ|PROT_WRITE",
        "map, 0x22, MAP_PRIVATE|MAP_ANONYMOUS",
        "clone, 0x11, 0x11",
        "clone, 0x50f00, CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD|CLONE_SYSVSEM",
        "futex, 0x81, FUTEX_WAKE|FUTEX_PRIVATE_FLAG",
        "at, 0, 0",
        "at, 0x100, AT_SYMLINK_NOFOLLOW",
        "clock, 1, CLOCK_MONOTONIC",
        "clock, -6, -6",
        "whence, 2, SEEK_END",
    })
    void numbersHaveNames(String set, String number, String text) {
        assertThat(signatures.set(set).orElseThrow().text(Long.decode(number))).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindInTheFileIsKnown(Architecture architecture) {
        Set<String> plain = Set.of(
                "int", "long", "uint", "hex", "ptr", "oct", "omode", "fd", "dirfd", "path", "str", "argv", "envp", "in", "out", "sig",
                "cloneflags", "sockopt", "sockproto", "optval", "fcntlarg", "iovec", "msghdr", "sockaddr", "ints", "fdset",
                "sigset", "status", "mmsghdr", "dirents", "dirents64", "capdata", "filemode");

        assertThat(signatures.calls()).hasSizeGreaterThan(250).allSatisfy(call -> {
            List<ArgumentKind> kinds = signatures.kindsOf(call).orElseThrow();
            assertThat(kinds).as(call).hasSizeLessThanOrEqualTo(6).allMatch(kind -> plain.contains(kind.base())
                    || signatures.set(kind.base(), architecture).isPresent()
                    || signatures.struct(kind.base(), architecture).isPresent());
            assertThat(kinds).as(call).allMatch(kind -> !(kind.count() instanceof ArgumentKind.InArgument in) || in.index() < kinds.size());
        });
    }

    @ParameterizedTest
    @CsvSource({"1, EPERM", "2, ENOENT", "13, EACCES", "38, ENOSYS", "40, ELOOP", "41, errno 41", "95, EOPNOTSUPP", "110, ETIMEDOUT",
        "133, EHWPOISON", "134, errno 134", "512, ERESTARTSYS"})
    void errorsHaveNames(long number, String name) {
        assertThat(Errno.name(number)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"9, SIGKILL", "17, SIGCHLD", "31, SIGSYS", "34, SIGRT_2", "0, 0", "65, 65"})
    void signalsHaveNames(int number, String name) {
        assertThat(Signals.name(number)).isEqualTo(name);
    }
}
