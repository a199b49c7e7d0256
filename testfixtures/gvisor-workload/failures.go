package main

import (
	"os"
	"syscall"
	"unsafe"
)

// failures are calls that a program is refused, each for another reason; those of an unprivileged program are for after
// the line that makes it one.
var failures = map[string]func() error{
	"readonly": func() error {
		if err := syscall.Mkdir("/tmp/readonly", 0o755); err != nil && err != syscall.EEXIST {
			return err
		}
		if err := syscall.Mount("none", "/tmp/readonly", "tmpfs", syscall.MS_RDONLY, ""); err != nil {
			return err
		}
		return create("/tmp/readonly/file")
	},
	"nofollow": func() error {
		_ = syscall.Symlink("/etc/passwd", "/tmp/link")
		_, err := syscall.Open("/tmp/link", syscall.O_RDONLY|syscall.O_NOFOLLOW, 0)
		return err
	},
	"toomany": func() error {
		var limit syscall.Rlimit
		if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
			return err
		}
		few := syscall.Rlimit{Cur: 3, Max: limit.Max}
		if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &few); err != nil {
			return err
		}
		defer syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit)
		return open("/etc/passwd")
	},
	"seek": func() error {
		fd, err := syscall.Open("/etc/passwd", syscall.O_RDONLY, 0)
		if err != nil {
			return err
		}
		defer syscall.Close(fd)
		_, err = syscall.Seek(fd, -1, 0)
		return err
	},
	"text": func() error {
		if err := write("/tmp/text", "no program"); err != nil {
			return err
		}
		if err := syscall.Chmod("/tmp/text", 0o755); err != nil {
			return err
		}
		return syscall.Exec("/tmp/text", []string{"text"}, nil)
	},
	"notempty": func() error {
		_ = syscall.Mkdir("/tmp/full", 0o755)
		if err := create("/tmp/full/file"); err != nil {
			return err
		}
		return syscall.Rmdir("/tmp/full")
	},
	"chown":       func() error { return syscall.Chown("/etc/passwd", 65534, 0) },
	"mount":       func() error { return syscall.Mount("none", "/mnt", "tmpfs", 0, "") },
	"setuid":      func() error { return outcome(syscall.RawSyscall(syscall.SYS_SETUID, 0, 0, 0)) },
	"sethostname": func() error { return syscall.Sethostname([]byte("other name")) },
	"chmod":       func() error { return syscall.Chmod("/etc/passwd", 0o777) },
	"unlink":      func() error { return syscall.Unlink("/etc/passwd") },
	"ptrace": func() error {
		return outcome(syscall.RawSyscall(syscall.SYS_PTRACE, syscall.PTRACE_ATTACH, uintptr(os.Getpid()), 0))
	},
	"raw": func() error {
		_, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_RAW, syscall.IPPROTO_ICMP)
		return err
	},
	"silent": func() error {
		pair, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_NONBLOCK, 0)
		if err != nil {
			return err
		}
		defer syscall.Close(pair[0])
		defer syscall.Close(pair[1])
		_, _, err = syscall.Recvfrom(pair[0], make([]byte, 1), 0)
		return err
	},
	"zero": func() error {
		fd, _, errno := syscall.Syscall(syscall.SYS_EVENTFD2, 0, syscall.O_NONBLOCK, 0)
		if errno != 0 {
			return errno
		}
		defer syscall.Close(int(fd))
		_, err := syscall.Read(int(fd), make([]byte, 8))
		return err
	},
	"local": func() error { return connectLocal("/tmp/nobody is there") },
	"deaf": func() error {
		fd, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
		if err != nil {
			return err
		}
		defer syscall.Close(fd)
		if err := syscall.Bind(fd, &syscall.SockaddrUnix{Name: "/tmp/deaf"}); err != nil && err != syscall.EADDRINUSE {
			return err
		}
		return connectLocal("/tmp/deaf")
	},
	"hidden": func() error { return connectLocal("@nobody") },
	"unbacked": func() error {
		return outcome(syscall.Syscall6(syscall.SYS_MMAP, 0, 4096, syscall.PROT_READ, syscall.MAP_SHARED, ^uintptr(0), 0))
	},
	"fault": func() error {
		return outcome(syscall.RawSyscall(syscall.SYS_WRITE, 1, uintptr(unsafe.Pointer(nil))+1, 10))
	},
}

// connectLocal connects to a socket of the sandbox's own, which has a path or, behind @, a name without one.
func connectLocal(name string) error {
	fd, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err != nil {
		return err
	}
	defer syscall.Close(fd)
	return syscall.Connect(fd, &syscall.SockaddrUnix{Name: name})
}

func create(path string) error {
	fd, err := syscall.Open(path, syscall.O_WRONLY|syscall.O_CREAT, 0o644)
	if err == nil {
		syscall.Close(fd)
	}
	return err
}
