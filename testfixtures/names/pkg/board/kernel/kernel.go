// Package kernel is another one of this name, with another Task.
package kernel

// Task is a job of a board.
type Task struct {
	Slot  uint8
	Ticks uint64
}

// NewTask makes one.
func NewTask(slot uint8) *Task { return &Task{Slot: slot, Ticks: 1<<64 - 1} }

// Tick counts.
func (t *Task) Tick() uint64 {
	t.Ticks++
	return t.Ticks
}
