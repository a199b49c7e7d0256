package main

import (
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"unsafe"
)

// calls makes system calls of all kinds from one thread, for a trace of them to be compared with another. Those that fail are
// part of it.
func calls() error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	_ = setTime()
	files()
	pipes()
	sockets()
	if err := exec.Command(os.Args[0], "child").Run(); err != nil {
		return err
	}
	processes()
	signals()
	times()
	return nil
}

// raw makes one system call; what comes of it is seen in the trace.
func raw(number uintptr, arguments ...uintptr) uintptr {
	var a [6]uintptr
	copy(a[:], arguments)
	result, _, _ := syscall.RawSyscall6(number, a[0], a[1], a[2], a[3], a[4], a[5])
	return result
}

// kept are on the heap, where they stay at their places.
var kept []any

func address[T any](value *T) uintptr {
	kept = append(kept, value)
	return uintptr(unsafe.Pointer(value))
}

func path(name string) uintptr {
	return address(&append([]byte(name), 0)[0])
}

const here = ^uintptr(99)

func files() {
	raw(syscall.SYS_MKDIRAT, here, path("/tmp/calls"), 0o750)
	fd := raw(syscall.SYS_OPENAT, here, path("/tmp/calls/a \"b\""), syscall.O_RDWR|syscall.O_CREAT|syscall.O_TRUNC, 0o640)
	text := []byte("hello \x00\xff")
	raw(syscall.SYS_WRITE, fd, address(&text[0]), uintptr(len(text)))
	raw(syscall.SYS_PWRITE64, fd, address(&text[0]), 5, 20)
	vectors := []syscall.Iovec{{Base: &text[0], Len: 5}, {Base: &text[5], Len: 3}}
	raw(syscall.SYS_WRITEV, fd, address(&vectors[0]), 2)
	raw(syscall.SYS_LSEEK, fd, 0, 0)
	buffer := make([]byte, 64)
	raw(syscall.SYS_READ, fd, address(&buffer[0]), 16)
	raw(syscall.SYS_PREAD64, fd, address(&buffer[0]), 32, 6)
	raw(syscall.SYS_READ, ^uintptr(0), address(&buffer[0]), 16)
	into := []syscall.Iovec{{Base: &buffer[0], Len: 4}, {Base: &buffer[32], Len: 16}}
	raw(syscall.SYS_READV, fd, address(&into[0]), 2)
	var stat syscall.Stat_t
	raw(syscall.SYS_FSTAT, fd, address(&stat))
	raw(fstatat, here, path("/tmp/calls"), address(&stat), 0)
	raw(fstatat, here, path("/tmp/calls/none"), address(&stat), 0x100)
	raw(syscall.SYS_FTRUNCATE, fd, 3)
	raw(syscall.SYS_FCHMOD, fd, 0o600)
	raw(syscall.SYS_FCNTL, fd, syscall.F_GETFL, 0)
	raw(syscall.SYS_FCNTL, fd, syscall.F_SETFD, 1)
	raw(syscall.SYS_SYMLINKAT, path("a"), here, path("/tmp/calls/link"))
	raw(syscall.SYS_READLINKAT, here, path("/tmp/calls/link"), address(&buffer[0]), 64)
	raw(syscall.SYS_LINKAT, here, path("/tmp/calls/link"), here, path("/tmp/calls/other"), 0)
	raw(syscall.SYS_RENAMEAT, here, path("/tmp/calls/other"), here, path("/tmp/calls/third"))
	raw(syscall.SYS_FACCESSAT, here, path("/tmp/calls/none"), 4)
	raw(syscall.SYS_UNLINKAT, here, path("/tmp/calls/third"), 0)
	raw(syscall.SYS_UNLINKAT, here, path("/tmp/calls"), 0x200)
	raw(syscall.SYS_GETCWD, address(&buffer[0]), 64)
	raw(syscall.SYS_DUP3, fd, 99, syscall.O_CLOEXEC)
	raw(syscall.SYS_CLOSE, 99)
	raw(syscall.SYS_MMAP, 0, 4096, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_PRIVATE|syscall.MAP_ANON, ^uintptr(0), 0)
	raw(syscall.SYS_CLOSE, fd)
}

// pollFD and the rest are the kernel's.
type pollFD struct {
	fd              int32
	events, revents int16
}

func pipes() {
	var ends [2]int32
	raw(syscall.SYS_PIPE2, address(&ends), syscall.O_NONBLOCK)
	wait := pollFD{fd: ends[0], events: 1}
	short := syscall.Timespec{Nsec: 1000}
	raw(syscall.SYS_PPOLL, address(&wait), 1, address(&short), 0, 8)
	text := []byte("through a pipe")
	raw(syscall.SYS_WRITE, uintptr(ends[1]), address(&text[0]), uintptr(len(text)))
	raw(syscall.SYS_PPOLL, address(&wait), 1, address(&short), 0, 8)
	epoll := raw(syscall.SYS_EPOLL_CREATE1, syscall.EPOLL_CLOEXEC)
	event := syscall.EpollEvent{Events: syscall.EPOLLIN | 1<<31, Fd: ends[0]}
	raw(syscall.SYS_EPOLL_CTL, epoll, syscall.EPOLL_CTL_ADD, uintptr(ends[0]), address(&event))
	events := make([]syscall.EpollEvent, 4)
	raw(syscall.SYS_EPOLL_PWAIT, epoll, address(&events[0]), 4, 0, 0, 8)
	var set [16]uint64
	set[0] = 1 << uint(ends[0])
	raw(syscall.SYS_PSELECT6, 64, address(&set), 0, 0, address(&short), 0)
	buffer := make([]byte, 64)
	raw(syscall.SYS_READ, uintptr(ends[0]), address(&buffer[0]), 64)
	raw(syscall.SYS_READ, uintptr(ends[0]), address(&buffer[0]), 64)
	raw(syscall.SYS_EVENTFD2, 3, syscall.O_NONBLOCK)
	for _, fd := range []uintptr{uintptr(ends[0]), uintptr(ends[1]), epoll} {
		raw(syscall.SYS_CLOSE, fd)
	}
}

func sockets() {
	var pair [2]int32
	raw(syscall.SYS_SOCKETPAIR, syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0, address(&pair))
	text := []byte("a message")
	rights := syscall.UnixRights(0)
	vector := syscall.Iovec{Base: &text[0], Len: uint64(len(text))}
	message := syscall.Msghdr{Iov: &vector, Iovlen: 1, Control: &rights[0], Controllen: uint64(len(rights))}
	raw(syscall.SYS_SENDMSG, uintptr(pair[0]), address(&message), syscall.MSG_NOSIGNAL)
	buffer := make([]byte, 64)
	vector = syscall.Iovec{Base: &buffer[0], Len: 64}
	raw(syscall.SYS_RECVMSG, uintptr(pair[1]), address(&message), syscall.MSG_DONTWAIT)
	raw(syscall.SYS_SENDTO, uintptr(pair[0]), address(&text[0]), 3, 0, 0, 0)
	raw(syscall.SYS_RECVFROM, uintptr(pair[1]), address(&buffer[0]), 64, 0, 0, 0)

	v4 := syscall.RawSockaddrInet4{Family: syscall.AF_INET, Port: 0x901f, Addr: [4]byte{127, 0, 0, 1}}
	v6 := syscall.RawSockaddrInet6{Family: syscall.AF_INET6, Port: 0x911f, Addr: [16]byte{15: 1}}
	netlink := syscall.RawSockaddrNetlink{Family: syscall.AF_NETLINK}
	unix := syscall.RawSockaddrUnix{Family: syscall.AF_UNIX}
	for i, c := range "/tmp/socket" {
		unix.Path[i] = int8(c)
	}
	abstract := syscall.RawSockaddrUnix{Family: syscall.AF_UNIX}
	for i, c := range "\x00hidden" {
		abstract.Path[i] = int8(c)
	}
	one := int32(1)
	server := raw(syscall.SYS_SOCKET, syscall.AF_INET, syscall.SOCK_STREAM, syscall.IPPROTO_TCP)
	raw(syscall.SYS_SETSOCKOPT, server, syscall.SOL_SOCKET, syscall.SO_REUSEADDR, address(&one), 4)
	raw(syscall.SYS_BIND, server, address(&v4), unsafe.Sizeof(v4))
	raw(syscall.SYS_LISTEN, server, 5)
	var name syscall.RawSockaddrAny
	length := uint32(unsafe.Sizeof(name))
	raw(syscall.SYS_GETSOCKNAME, server, address(&name), address(&length))
	client := raw(syscall.SYS_SOCKET, syscall.AF_INET, syscall.SOCK_STREAM|syscall.SOCK_NONBLOCK, 0)
	raw(syscall.SYS_CONNECT, client, address(&v4), unsafe.Sizeof(v4))
	length = uint32(unsafe.Sizeof(name))
	accepted := raw(syscall.SYS_ACCEPT4, server, address(&name), address(&length), syscall.SOCK_CLOEXEC)
	raw(syscall.SYS_GETPEERNAME, client, address(&name), address(&length))
	size := uint32(4)
	raw(syscall.SYS_GETSOCKOPT, client, syscall.SOL_SOCKET, syscall.SO_ERROR, address(&one), address(&size))
	raw(syscall.SYS_SHUTDOWN, client, syscall.SHUT_WR)
	other := raw(syscall.SYS_SOCKET, syscall.AF_INET6, syscall.SOCK_DGRAM, 0)
	raw(syscall.SYS_BIND, other, address(&v6), unsafe.Sizeof(v6))
	raw(syscall.SYS_SENDTO, other, address(&text[0]), 9, 0, address(&v6), unsafe.Sizeof(v6))
	routes := raw(syscall.SYS_SOCKET, syscall.AF_NETLINK, syscall.SOCK_RAW, syscall.NETLINK_ROUTE)
	raw(syscall.SYS_BIND, routes, address(&netlink), unsafe.Sizeof(netlink))
	local := raw(syscall.SYS_SOCKET, syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	raw(syscall.SYS_CONNECT, local, address(&unix), 2+12)
	raw(syscall.SYS_CONNECT, local, address(&abstract), 2+7)
	for _, fd := range []uintptr{uintptr(pair[0]), uintptr(pair[1]), server, client, accepted, other, routes, local} {
		raw(syscall.SYS_CLOSE, fd)
	}
}

func processes() {
	raw(syscall.SYS_GETPPID)
	raw(syscall.SYS_GETPGID, 0)
	raw(syscall.SYS_KILL, 99999, 15)
	var limit syscall.Rlimit
	raw(prlimit64, 0, syscall.RLIMIT_NOFILE, 0, address(&limit))
	var usage syscall.Rusage
	raw(syscall.SYS_GETRUSAGE, 0, address(&usage))
	var name syscall.Utsname
	raw(syscall.SYS_UNAME, address(&name))
	raw(syscall.SYS_WAIT4, ^uintptr(0), 0, syscall.WNOHANG, 0)
	raw(syscall.SYS_PRCTL, 15, path("renamed"))
	raw(syscall.SYS_UMASK, 0o22)
}

// sigaction is the kernel's.
type sigaction struct {
	handler, flags, restorer uintptr
	mask                     uint64
}

func signals() {
	ignore := sigaction{handler: 1, flags: 0x10000000, mask: 1 << 9}
	var old sigaction
	raw(syscall.SYS_RT_SIGACTION, uintptr(syscall.SIGUSR2), address(&ignore), 0, 8)
	raw(syscall.SYS_RT_SIGACTION, uintptr(syscall.SIGUSR2), 0, address(&old), 8)
	mask := uint64(1 << 11)
	var before uint64
	raw(syscall.SYS_RT_SIGPROCMASK, 0, address(&mask), address(&before), 8)
	raw(syscall.SYS_RT_SIGPROCMASK, 1, address(&mask), 0, 8)
	raw(syscall.SYS_KILL, uintptr(os.Getpid()), uintptr(syscall.SIGUSR2))
}

func times() {
	var now syscall.Timespec
	raw(syscall.SYS_CLOCK_GETTIME, 1, address(&now))
	raw(syscall.SYS_CLOCK_GETRES, 0, address(&now))
	short := syscall.Timespec{Nsec: 2000}
	raw(syscall.SYS_NANOSLEEP, address(&short), 0)
	raw(syscall.SYS_CLOCK_NANOSLEEP, 1, 0, address(&short), 0)
	var day syscall.Timeval
	raw(syscall.SYS_GETTIMEOFDAY, address(&day), 0)
	timer := [4]int64{0, 0, 1000, 7}
	raw(syscall.SYS_SETITIMER, 1, address(&timer), 0)
	raw(syscall.SYS_GETITIMER, 2, address(&timer))
	fd := raw(syscall.SYS_TIMERFD_CREATE, 1, syscall.O_CLOEXEC)
	timer = [4]int64{1, 5, 1000, 7}
	raw(syscall.SYS_TIMERFD_SETTIME, fd, 0, address(&timer), 0)
	raw(syscall.SYS_CLOSE, fd)
	times := [2]syscall.Timespec{{Sec: 1, Nsec: 2}, {Sec: 3, Nsec: 4}}
	raw(syscall.SYS_UTIMENSAT, here, path("/tmp/calls/a \"b\""), address(&times), 0)
}
