package io.jdlv.gvisor;

import java.util.List;
import java.util.Map;

/**
 * Linux's names for error numbers, on both architectures that gVisor has (include/uapi/asm-generic/errno-base.h and errno.h),
 * and those above 511 by which a kernel tells itself to restart a call (include/linux/errno.h).
 */
final class Errno {
    /** In the order of their numbers, from 1; a hyphen where there is none. */
    private static final List<String> NAMES = List.of(
            ("EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY EEXIST EXDEV"
                    + " ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM"
                    + " ERANGE EDEADLK ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY ELOOP - ENOMSG EIDRM ECHRNG EL2NSYNC EL3HLT EL3RST"
                    + " ELNRNG EUNATCH ENOCSI EL2HLT EBADE EBADR EXFULL ENOANO EBADRQC EBADSLT - EBFONT ENOSTR ENODATA ETIME ENOSR"
                    + " ENONET ENOPKG EREMOTE ENOLINK EADV ESRMNT ECOMM EPROTO EMULTIHOP EDOTDOT EBADMSG EOVERFLOW ENOTUNIQ EBADFD"
                    + " EREMCHG ELIBACC ELIBBAD ELIBSCN ELIBMAX ELIBEXEC EILSEQ ERESTART ESTRPIPE EUSERS ENOTSOCK EDESTADDRREQ"
                    + " EMSGSIZE EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT ESOCKTNOSUPPORT EOPNOTSUPP EPFNOSUPPORT EAFNOSUPPORT"
                    + " EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH ENETRESET ECONNABORTED ECONNRESET ENOBUFS EISCONN ENOTCONN"
                    + " ESHUTDOWN ETOOMANYREFS ETIMEDOUT ECONNREFUSED EHOSTDOWN EHOSTUNREACH EALREADY EINPROGRESS ESTALE EUCLEAN"
                    + " ENOTNAM ENAVAIL EISNAM EREMOTEIO EDQUOT ENOMEDIUM EMEDIUMTYPE ECANCELED ENOKEY EKEYEXPIRED EKEYREVOKED"
                    + " EKEYREJECTED EOWNERDEAD ENOTRECOVERABLE ERFKILL EHWPOISON")
                    .split(" "));

    private static final Map<Long, String> RESTARTS = Map.of(
            512L, "ERESTARTSYS", 513L, "ERESTARTNOINTR", 514L, "ERESTARTNOHAND", 515L, "ENOIOCTLCMD", 516L, "ERESTART_RESTARTBLOCK");

    private Errno() {}

    /** The name of a number, {@code ENOENT} for 2; the number itself where Linux has no name for it. */
    static String name(long number) {
        if (number >= 1 && number <= NAMES.size() && !NAMES.get((int) number - 1).equals("-")) {
            return NAMES.get((int) number - 1);
        }
        return RESTARTS.getOrDefault(number, "errno " + number);
    }

    /** Whether Linux has an error of this name that a program can see. */
    static boolean isName(String name) {
        return NAMES.contains(name) && !name.equals("-");
    }
}
