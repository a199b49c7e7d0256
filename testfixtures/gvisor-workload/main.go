// A program to run in a gVisor sandbox. It does what the lines of its standard input say, one system call after the other,
// and answers each line with what came of it.
package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"unsafe"
)

// What the lines say is done by the first thread, so that tests know whose calls to expect.
func init() {
	runtime.LockOSThread()
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "child" {
		return
	}
	fmt.Println("ready")
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		if len(words) == 0 {
			continue
		}
		fmt.Println(words[0], do(words[0], words[1:]))
	}
}

func do(what string, words []string) error {
	switch what {
	case "settime":
		return setTime()
	case "open":
		return open(words[0])
	case "opens":
		return opens(words[0], words[1])
	case "calls":
		return calls()
	case "unimplemented":
		return unimplemented()
	case "bpf":
		return bpf()
	case "fork":
		return exec.Command(os.Args[0], "child").Run()
	case "write":
		return write(words[0], words[1])
	case "getppid":
		times, err := strconv.Atoi(words[0])
		for i := 0; i < times && err == nil; i++ {
			syscall.Getppid()
		}
		return err
	case "connect":
		return connect()
	case "descriptors":
		return descriptors()
	case "secret":
		return secret(words[0])
	case "exec":
		return syscall.Exec(words[0], words, nil)
	case "signal":
		return signalled()
	case "fail":
		return failures[words[0]]()
	case "chmod":
		mode, err := strconv.ParseUint(words[1], 8, 32)
		if err != nil {
			return err
		}
		return syscall.Chmod(words[0], uint32(mode))
	case "cat":
		return cat(words[0])
	case "links":
		return links(words[0])
	case "name":
		raw(syscall.SYS_PRCTL, 15, path(words[0]))
		return nil
	case "unprivileged":
		return syscall.Setuid(65534)
	default:
		return fmt.Errorf("unknown line")
	}
}

// setTime asks for the first second of 2001.
func setTime() error {
	const realtime = 0
	at := syscall.Timespec{Sec: 978307200, Nsec: 5}
	return outcome(syscall.RawSyscall(clockSettime, realtime, uintptr(unsafe.Pointer(&at)), 0))
}

// unimplemented asks for swap space, which gVisor has none of.
func unimplemented() error {
	path := []byte("/dev/swap\x00")
	return outcome(syscall.RawSyscall(syscall.SYS_SWAPON, uintptr(unsafe.Pointer(&path[0])), 0, 0))
}

// signalled gets a signal while it runs; the runtime's handler of it returns.
func signalled() error {
	came := make(chan os.Signal, 1)
	signal.Notify(came, syscall.SIGUSR1)
	defer signal.Stop(came)
	err := syscall.Tgkill(os.Getpid(), syscall.Gettid(), syscall.SIGUSR1)
	<-came
	return err
}

func bpf() error {
	return outcome(syscall.RawSyscall(sysBpf, 0, 0, 0))
}

func open(path string) error {
	fd, err := syscall.Open(path, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err == nil {
		syscall.Close(fd)
	}
	return err
}

// opens tries to open a file that is not there so many times.
func opens(times, path string) error {
	count, err := strconv.Atoi(times)
	for i := 0; i < count && err == nil; i++ {
		_ = open(path)
	}
	return err
}

// cat writes a file to the output.
func cat(path string) error {
	content, err := os.ReadFile(path)
	os.Stdout.Write(content)
	return err
}

// links writes where the symbolic links of a folder lead.
func links(folder string) error {
	entries, err := os.ReadDir(folder)
	for _, entry := range entries {
		target, _ := os.Readlink(folder + "/" + entry.Name())
		fmt.Println(entry.Name(), target)
	}
	return err
}

func write(path, text string) error {
	fd, err := syscall.Open(path, syscall.O_WRONLY|syscall.O_CREAT, 0o644)
	if err != nil {
		return err
	}
	defer syscall.Close(fd)
	_, err = syscall.Write(fd, []byte(text))
	return err
}

// connect asks for a port of the loopback interface that nobody listens on; when a signal interrupts that, such as that of
// Go's own scheduler, it asks anew.
func connect() error {
	err := connectOnce()
	for err == syscall.EINTR {
		err = connectOnce()
	}
	return err
}

func connectOnce() error {
	fd, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	if err != nil {
		return err
	}
	defer syscall.Close(fd)
	return syscall.Connect(fd, &syscall.SockaddrInet4{Port: 9, Addr: [4]byte{127, 0, 0, 1}})
}

// descriptors opens what has no path: a pipe, a socket that listens, one of the sandbox's own, and an epoll instance.
func descriptors() error {
	var ends [2]int
	listener, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	for _, step := range []func() error{
		func() error { return err },
		func() error {
			return syscall.Bind(listener, &syscall.SockaddrInet4{Port: 7777, Addr: [4]byte{127, 0, 0, 1}})
		},
		func() error { return syscall.Listen(listener, 1) },
		func() error { return syscall.Pipe2(ends[:], 0) },
		func() error {
			local, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
			if err != nil {
				return err
			}
			return syscall.Bind(local, &syscall.SockaddrUnix{Name: "/tmp/local.sock"})
		},
		func() error { _, err := syscall.EpollCreate1(0); return err },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// secret makes a file that its owner may not read either.
func secret(path string) error {
	if err := write(path, "secret"); err != nil {
		return err
	}
	return syscall.Chmod(path, 0)
}

func outcome(_, _ uintptr, errno syscall.Errno) error {
	if errno != 0 {
		return errno
	}
	return nil
}
