// Package kernel runs system calls; its name is also that of another package.
package kernel

// Task is a thread of a guest.
type Task struct {
	ID    int32
	Name  string
	Trace []uintptr
}

// NewTask makes one.
func NewTask(id int32, name string) *Task { return &Task{ID: id, Name: name} }

func (t *Task) executeSyscall(sysno uintptr) uintptr {
	t.Trace = append(t.Trace, sysno)
	return sysno + 1
}

// Run makes some calls.
func (t *Task) Run() uintptr {
	last := uintptr(0)
	for _, sysno := range []uintptr{39, 227, 321} {
		last = t.executeSyscall(sysno)
	}
	return last
}
