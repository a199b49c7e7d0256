package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Arguments of system calls as text, from the registers and a program's memory that the test writes. */
class ArgumentsTest {
    private static final long BASE = 0x1000;

    private final ByteBuffer memory = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    private final Signatures signatures = Signatures.load();

    /** What lies outside cannot be read. */
    private byte[] read(long address, int length) {
        int start = (int) (address - BASE);
        return start < 0 || start > memory.capacity()
                ? new byte[0]
                : Arrays.copyOfRange(memory.array(), start, Math.min(start + length, memory.capacity()));
    }

    private String entered(Architecture architecture, String call, long... values) {
        return String.join(", ", new Arguments(signatures, architecture).atEntry(call, registers(values), this::read));
    }

    private String returned(Architecture architecture, long result, String call, long... values) {
        Arguments arguments = new Arguments(signatures, architecture);
        List<Long> registers = registers(values);
        return String.join(
                ", ",
                arguments.atReturn(call, registers, arguments.atEntry(call, registers, this::read), result, this::read));
    }

    private static List<Long> registers(long... values) {
        return LongStream.of(Arrays.copyOf(values, 6)).boxed().toList();
    }

    private void put(int offset, String hex) {
        memory.put(offset, HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private void text(int offset, String text) {
        memory.put(offset, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", value = {
        "0200 0050 7f000001 0000000000000000 -> {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}",
        "0a00 1f90 00000001 00000000000000000000000000000001 00000000 -> {sa_family=AF_INET6, sin6_port=htons(8080),"
                + " sin6_flowinfo=htonl(1), inet_pton(AF_INET6, \"::1\", &sin6_addr), sin6_scope_id=0}",
        "0a00 0000 00000000 20010db8000000000001000000000001 02000000 -> {sa_family=AF_INET6, sin6_port=htons(0),"
                + " sin6_flowinfo=htonl(0), inet_pton(AF_INET6, \"2001:db8::1:0:0:1\", &sin6_addr), sin6_scope_id=2}",
        "0100 2f746d702f7300 -> {sa_family=AF_UNIX, sun_path=\"/tmp/s\"}",
        "0100 00616263 -> {sa_family=AF_UNIX, sun_path=@\"abc\"}",
        "0100 -> {sa_family=AF_UNIX}",
        "1000 0000 2a000000 01000000 -> {sa_family=AF_NETLINK, nl_pid=42, nl_groups=00000001}",
        "0000 0000 -> {sa_family=AF_UNSPEC, sa_data=\"\\x00\\x00\"}",
    })
    void addressesOfSockets(String bytes, String text) {
        put(0, bytes);

        assertThat(entered(Architecture.AMD64, "connect", 3, BASE, bytes.replace(" ", "").length() / 2)).startsWith("3, " + text + ", ");
    }

    @Test
    void anAddressThatTheCallFillsIsAsLongAsItSaysAtTheEnd() {
        put(0, "0200 1f90 0a000001");
        put(64, "08000000");

        assertThat(entered(Architecture.AMD64, "accept", 3, BASE, BASE + 64)).isEqualTo("3, 0x1000, 0x1040");
        assertThat(returned(Architecture.AMD64, 4, "accept", 3, BASE, BASE + 64))
                .isEqualTo("3, {sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr(\"10.0.0.1\")}, [8]");
        assertThat(returned(Architecture.AMD64, -1, "accept", 3, BASE, BASE + 64)).isEqualTo("3, 0x1000, 0x1040");
        assertThat(returned(Architecture.AMD64, 4, "accept", 3, 0, 0)).isEqualTo("3, NULL, NULL");
    }

    @Test
    void piecesAreCutAtWhatWasMoved() {
        memory.putLong(0, BASE + 100).putLong(8, 5).putLong(16, BASE + 200).putLong(24, 6);
        text(100, "hello");
        text(200, "worlds");

        assertThat(entered(Architecture.AMD64, "writev", 1, BASE, 2))
                .isEqualTo("1, [{iov_base=\"hello\", iov_len=5}, {iov_base=\"worlds\", iov_len=6}], 2");
        assertThat(entered(Architecture.AMD64, "readv", 1, BASE, 2)).isEqualTo("1, 0x1000, 2");
        assertThat(returned(Architecture.AMD64, 7, "readv", 1, BASE, 2))
                .isEqualTo("1, [{iov_base=\"hello\", iov_len=5}, {iov_base=\"wo\", iov_len=6}], 2");
    }

    @Test
    void manyBytesAreCut() {
        text(0, "x".repeat(100));

        assertThat(entered(Architecture.AMD64, "write", 1, BASE, 100)).isEqualTo("1, \"" + "x".repeat(64) + "\"..., 100");
        assertThat(entered(Architecture.AMD64, "write", 1, 0x99999999L, 100)).isEqualTo("1, 0x99999999, 100");
    }

    @Test
    void messagesHaveTheirAddressPiecesAndFiles() {
        memory.putLong(0, BASE + 300).putInt(8, 7).putLong(16, BASE + 100).putLong(24, 1).putLong(32, BASE + 400).putLong(40, 24);
        memory.putLong(100, BASE + 200).putLong(108, 2);
        text(200, "hi");
        put(300, "0100 2f6100");
        memory.putLong(400, 20).putInt(408, 1).putInt(412, 1).putInt(416, 5);

        assertThat(entered(Architecture.AMD64, "sendmsg", 3, BASE, 0x4000)).isEqualTo("3, {msg_name={sa_family=AF_UNIX, sun_path=\"/a\"},"
                + " msg_namelen=7, msg_iov=[{iov_base=\"hi\", iov_len=2}], msg_iovlen=1,"
                + " msg_control=[{cmsg_len=20, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS, cmsg_data=[5]}], msg_controllen=24,"
                + " msg_flags=0}, MSG_NOSIGNAL");
        memory.putLong(40, 28).putLong(400, 28).putInt(412, 2).putInt(416, 7).putInt(420, 1000).putInt(424, 100);
        assertThat(entered(Architecture.AMD64, "sendmsg", 3, BASE, 0)).contains("msg_control=[{cmsg_len=28, cmsg_level=SOL_SOCKET,"
                + " cmsg_type=SCM_CREDENTIALS, cmsg_data={pid=7, uid=1000, gid=100}}], ");
        memory.putLong(0, 0).putInt(8, 0).putLong(32, 0).putLong(40, 0);
        assertThat(returned(Architecture.AMD64, 1, "recvmsg", 3, BASE, 0)).isEqualTo("3, {msg_name=NULL, msg_namelen=0,"
                + " msg_iov=[{iov_base=\"h\", iov_len=2}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, 0");
    }

    @Test
    void severalMessagesSayHowLongThoseAreThatWereMoved() {
        memory.putLong(16, BASE + 200).putLong(24, 1).putInt(56, 3);
        memory.putLong(64 + 16, BASE + 216).putLong(64 + 24, 1);
        memory.putLong(200, BASE + 300).putLong(208, 5).putLong(216, BASE + 310).putLong(224, 3);
        text(300, "first");
        text(310, "two");
        String rest = ", msg_iovlen=1, msg_controllen=0, msg_flags=0}";
        String first = "{msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=\"first\", iov_len=5}]" + rest;
        String second = "{msg_hdr={msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=\"two\", iov_len=3}]" + rest + "}";

        assertThat(entered(Architecture.AMD64, "sendmmsg", 4, BASE, 2, 0)).isEqualTo("4, [" + first + "}, " + second + "], 2, 0");
        assertThat(returned(Architecture.AMD64, 1, "sendmmsg", 4, BASE, 2, 0))
                .isEqualTo("4, [" + first + ", msg_len=3}, " + second + "], 2, 0");
        assertThat(entered(Architecture.AMD64, "recvmmsg", 4, BASE, 2, 0x40, 0)).isEqualTo("4, 0x1000, 2, MSG_DONTWAIT, NULL");
        assertThat(returned(Architecture.AMD64, 1, "recvmmsg", 4, BASE, 2, 0x40, 0))
                .isEqualTo("4, [" + first.replace("first", "fir") + ", msg_len=3}], 2, MSG_DONTWAIT, NULL");
    }

    @Test
    void foldersShowWhatIsInThem() {
        memory.putLong(0, 7).putLong(8, 1).putShort(16, (short) 24).put(18, (byte) 4);
        text(19, ".");
        memory.putLong(24, 8).putLong(32, 2).putShort(40, (short) 24).put(42, (byte) 8);
        text(43, "a\"b");
        assertThat(returned(Architecture.AMD64, 48, "getdents64", 3, BASE, 512))
                .isEqualTo("3, [{d_ino=7, d_off=1, d_reclen=24, d_type=DT_DIR, d_name=\".\"},"
                        + " {d_ino=8, d_off=2, d_reclen=24, d_type=DT_REG, d_name=\"a\\\"b\"}], 512");
        assertThat(returned(Architecture.AMD64, 0, "getdents64", 3, BASE, 512)).isEqualTo("3, [], 512");
        assertThat(returned(Architecture.AMD64, -1, "getdents64", 3, BASE, 512)).isEqualTo("3, 0x1000, 512");

        put(18, "6f6c6400 0000");
        memory.put(23, (byte) 10);
        assertThat(returned(Architecture.AMD64, 24, "getdents", 3, BASE, 512))
                .isEqualTo("3, [{d_ino=7, d_off=1, d_reclen=24, d_name=\"old\", d_type=DT_LNK}], 512");
    }

    @Test
    void aFilesTimeMayBeNowOrNone() {
        memory.putLong(0, 1).putLong(8, 0x3fffffff).putLong(16, 2).putLong(24, 0x3ffffffe);
        assertThat(entered(Architecture.AMD64, "utimensat", 3, 0, BASE, 0))
                .isEqualTo("3, NULL, [{tv_sec=1, tv_nsec=UTIME_NOW}, {tv_sec=2, tv_nsec=UTIME_OMIT}], 0");
        memory.putLong(8, 5).putLong(24, 6);
        assertThat(entered(Architecture.AMD64, "utimensat", 3, 0, BASE, 0))
                .isEqualTo("3, NULL, [{tv_sec=1, tv_nsec=5}, {tv_sec=2, tv_nsec=6}], 0");
    }

    @Test
    void capabilitiesAreSetsInTheVersionOfTheirHeader() {
        memory.putInt(0, 0x20080522).putInt(4, 9);
        memory.putInt(16, 0b101).putInt(20, 1).putInt(28, 0x200).putInt(32, 1 << 20);
        assertThat(entered(Architecture.AMD64, "capset", BASE, BASE + 16)).isEqualTo("{version=_LINUX_CAPABILITY_VERSION_3, pid=9},"
                + " {effective=1<<CAP_CHOWN|1<<CAP_DAC_READ_SEARCH|1<<41, permitted=1<<CAP_CHOWN|1<<52, inheritable=0}");
        memory.putInt(0, 0x19980330);
        assertThat(returned(Architecture.AMD64, 0, "capget", BASE, BASE + 16)).isEqualTo("{version=_LINUX_CAPABILITY_VERSION_1, pid=9},"
                + " {effective=1<<CAP_CHOWN|1<<CAP_DAC_READ_SEARCH, permitted=1<<CAP_CHOWN, inheritable=0}");
        assertThat(entered(Architecture.AMD64, "capget", BASE, 0)).endsWith(", NULL");
    }

    @ParameterizedTest
    @CsvSource({"AMD64, 24", "ARM64, 16"})
    void statusOfFilesIsWhereTheArchitectureHasIt(Architecture architecture, int mode) {
        memory.putInt(mode, 0100644).putLong(48, 12);

        assertThat(returned(architecture, 0, "fstat", 3, BASE)).isEqualTo("3, {st_mode=S_IFREG|0644, st_size=12, ...}");
        assertThat(returned(architecture, -1, "fstat", 3, BASE)).isEqualTo("3, 0x1000");
    }

    @ParameterizedTest
    @CsvSource({"AMD64, 12, 4", "ARM64, 16, 8"})
    void eventsOfEpollAreWhereTheArchitectureHasThem(Architecture architecture, int size, int data) {
        memory.putInt(0, 0x80000001).putLong(data, 5).putInt(size, 4).putLong(size + data, 6);

        assertThat(entered(architecture, "epoll_ctl", 3, 1, 4, BASE))
                .isEqualTo("3, EPOLL_CTL_ADD, 4, {events=EPOLLIN|EPOLLET, data=0x5}");
        assertThat(returned(architecture, 2, "epoll_wait", 3, BASE, 8, -1))
                .isEqualTo("3, [{events=EPOLLIN|EPOLLET, data=0x5}, {events=EPOLLOUT, data=0x6}], 8, -1");
        assertThat(returned(architecture, 0, "epoll_wait", 3, BASE, 8, 100)).isEqualTo("3, [], 8, 100");
    }

    @ParameterizedTest
    @CsvSource({"AMD64, 0x10000, O_RDONLY|O_DIRECTORY", "ARM64, 0x4000, O_RDONLY|O_DIRECTORY", "AMD64, 0x4002, O_RDWR|O_DIRECT"})
    void flagsOfOpenAreThoseOfTheArchitecture(Architecture architecture, String flags, String text) {
        text(0, "/tmp\0");

        assertThat(entered(architecture, "openat", -100, BASE, Long.decode(flags), 0644)).isEqualTo("AT_FDCWD, \"/tmp\", " + text);
    }

    @Test
    void aFileThatIsMadeHasPermissions() {
        text(0, "/a\0");

        assertThat(entered(Architecture.AMD64, "openat", -100, BASE, 0x41, 0644)).isEqualTo("AT_FDCWD, \"/a\", O_WRONLY|O_CREAT, 0644");
        assertThat(entered(Architecture.AMD64, "mkdir", BASE, 0755)).isEqualTo("\"/a\", 0755");
    }

    @ParameterizedTest
    @EnumSource
    void timesAndLimits(Architecture architecture) {
        memory.putLong(0, 1).putLong(8, 500).putLong(16, 2).putLong(24, -1);

        assertThat(entered(architecture, "nanosleep", BASE, 0)).isEqualTo("{tv_sec=1, tv_nsec=500}, NULL");
        assertThat(entered(architecture, "setitimer", 0, BASE, 0))
                .isEqualTo("ITIMER_REAL, {it_interval={tv_sec=1, tv_usec=500}, it_value={tv_sec=2, tv_usec=-1}}, NULL");
        assertThat(entered(architecture, "timerfd_settime", 5, 1, BASE, 0)).isEqualTo(
                "5, TFD_TIMER_ABSTIME, {it_interval={tv_sec=1, tv_nsec=500}, it_value={tv_sec=2, tv_nsec=-1}}, NULL");
        assertThat(entered(architecture, "utimensat", -100, 0, BASE, 0))
                .isEqualTo("AT_FDCWD, NULL, [{tv_sec=1, tv_nsec=500}, {tv_sec=2, tv_nsec=-1}], 0");
        assertThat(returned(architecture, 0, "clock_gettime", 1, BASE)).isEqualTo("CLOCK_MONOTONIC, {tv_sec=1, tv_nsec=500}");
        assertThat(returned(architecture, 0, "prlimit64", 0, 7, 0, BASE + 16))
                .isEqualTo("0, RLIMIT_NOFILE, NULL, {rlim_cur=2, rlim_max=RLIM64_INFINITY}");
    }

    @Test
    void signals() {
        memory.putLong(0, 1).putLong(8, 0x14000000).putLong(16, 0x401000).putLong(24, 1L << 9);
        memory.putLong(64, 1L << 1 | 1L << 16).putLong(72, ~(1L << 8));

        assertThat(entered(Architecture.AMD64, "rt_sigaction", 10, BASE, 0, 8)).isEqualTo("SIGUSR1, {sa_handler=SIG_IGN, sa_mask=[USR1],"
                + " sa_flags=SA_RESTORER|SA_RESTART, sa_restorer=0x401000}, NULL, 8");
        assertThat(entered(Architecture.AMD64, "rt_sigprocmask", 0, BASE + 64, 0, 8)).isEqualTo("SIG_BLOCK, [INT CHLD], NULL, 8");
        assertThat(entered(Architecture.AMD64, "rt_sigprocmask", 2, BASE + 72, 0, 8)).isEqualTo("SIG_SETMASK, ~[KILL], NULL, 8");
    }

    @Test
    void processes() {
        memory.putInt(0, 3 << 8).putInt(4, 9).putInt(8, 3).putInt(12, 4);

        assertThat(returned(Architecture.AMD64, 7, "wait4", -1, BASE, 0, 0)).isEqualTo("-1, [{WIFEXITED(s) && WEXITSTATUS(s) == 3}], 0, NULL");
        assertThat(returned(Architecture.AMD64, 7, "wait4", -1, BASE + 4, 1, 0))
                .isEqualTo("-1, [{WIFSIGNALED(s) && WTERMSIG(s) == SIGKILL}], WNOHANG, NULL");
        assertThat(returned(Architecture.AMD64, 0, "wait4", -1, BASE, 1, 0)).isEqualTo("-1, 0x1000, WNOHANG, NULL");
        assertThat(returned(Architecture.AMD64, 0, "pipe2", BASE + 8, 0x80000)).isEqualTo("[3, 4], O_CLOEXEC");
        assertThat(entered(Architecture.AMD64, "clone", 0x1200011, 0, 0, 0x2000, 0))
                .isEqualTo("CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID|SIGCHLD, NULL, NULL, 0x2000, NULL");
        memory.putLong(200, BASE + 300).putLong(208, 0);
        text(300, "/bin/a\0");
        assertThat(entered(Architecture.AMD64, "execve", BASE + 300, BASE + 200, BASE + 200))
                .isEqualTo("\"/bin/a\", [\"/bin/a\"], 0x10c8 /* 1 vars */");
        memory.putLong(100, 0x4100).putLong(132, 17);
        assertThat(entered(Architecture.AMD64, "clone3", BASE + 100, 88)).startsWith("{flags=CLONE_VM|CLONE_VFORK, pidfd=NULL,").contains("exit_signal=SIGCHLD");
    }

    @Test
    void whatIsWaitedForIsShownBeforeAndWhatCameBehind() {
        memory.putInt(0, 5).putShort(4, (short) 1);
        assertThat(entered(Architecture.AMD64, "poll", BASE, 1, -1)).isEqualTo("[{fd=5, events=POLLIN, revents=0}], 1, -1");

        memory.putShort(6, (short) 0x11);
        assertThat(returned(Architecture.AMD64, 1, "poll", BASE, 1, -1)).isEqualTo("[{fd=5, events=POLLIN, revents=POLLIN|POLLHUP}], 1, -1");
        memory.putLong(100, 1L << 3 | 1L << 5);
        assertThat(entered(Architecture.AMD64, "select", 6, BASE + 100, 0, 0, 0)).isEqualTo("6, [3 5], NULL, NULL, NULL");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", value = {
        "socket -> 2 0x80001 6 -> AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP",
        "socket -> 16 3 0 -> AF_NETLINK, SOCK_RAW, NETLINK_ROUTE",
        "socket -> 1 1 0 -> AF_UNIX, SOCK_STREAM, 0",
        "setsockopt -> 3 1 2 0x1000 4 -> 3, SOL_SOCKET, SO_REUSEADDR, [1], 4",
        "setsockopt -> 3 6 1 0x1000 4 -> 3, SOL_TCP, TCP_NODELAY, [1], 4",
        "fcntl -> 3 2 1 -> 3, F_SETFD, FD_CLOEXEC",
        "fcntl -> 3 4 0x800 -> 3, F_SETFL, O_RDONLY|O_NONBLOCK",
        "fcntl -> 3 1030 3 -> 3, F_DUPFD_CLOEXEC, 0x3",
        "ioctl -> 1 0x5401 0x1000 -> 1, TCGETS, 0x1000",
        "ioctl -> 1 0xc0de 0 -> 1, 0xc0de, 0",
        "mmap -> 0 4096 3 0x22 -1 0 -> NULL, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0",
        "mprotect -> 0x2000 4096 1 -> 0x2000, 4096, PROT_READ",
        "futex -> 0x1000 0x80 2 0 0 0 -> 0x1000, FUTEX_WAIT|FUTEX_PRIVATE_FLAG, 2, NULL, NULL, 0",
        "lseek -> 3 -1 2 -> 3, -1, SEEK_END",
        "kill -> 7 9 -> 7, SIGKILL",
        "close -> 0xffffffffffffffff -> -1",
        "mknod -> 0 010644 0 -> NULL, S_IFIFO|0644, 0",
        "nosuchcall -> 1 2 3 4 5 6 -> 0x1, 0x2, 0x3, 0x4, 0x5, 0x6",
    })
    void numbersHaveTheirNames(String call, String values, String text) {
        memory.putInt(0, 1);

        long[] registers = Arrays.stream(values.split(" ")).mapToLong(each -> each.startsWith("0xf") && each.length() == 18 ? -1 : Long.decode(each)).toArray();
        assertThat(entered(Architecture.AMD64, call, registers)).isEqualTo(text);
    }

    @Test
    void names() {
        text(0, "Linux");
        text(65, "box");
        text(130, "4.4.0");

        assertThat(returned(Architecture.AMD64, 0, "uname", BASE))
                .isEqualTo("{sysname=\"Linux\", nodename=\"box\", release=\"4.4.0\", version=\"\", machine=\"\", ...}");
    }
}
