// Package arch holds what a signal handler is handed by a kernel.
package arch

// SignalStack is where a handler runs.
type SignalStack struct {
	Addr  uint64
	Flags uint32
	_     uint32
	Size  uint64
}

// SignalContext64 is a machine's state when a signal came.
type SignalContext64 struct {
	FaultAddr uint64
	Regs      [31]uint64
	Sp        uint64
	Pc        uint64
	Pstate    uint64
	Reserved  [120]uint8
}

// UContext64 is what a handler's third argument points at.
type UContext64 struct {
	Flags    uint64
	Link     *UContext64
	Stack    SignalStack
	Sigset   uint64
	MContext SignalContext64
}

// Fill makes every number recognisable.
func Fill() *UContext64 {
	c := &UContext64{Flags: 5, Stack: SignalStack{Addr: 0x4000460000, Flags: 2, Size: 0x8000}, Sigset: 1 << 63}
	for i := range c.MContext.Regs {
		c.MContext.Regs[i] = uint64(i) * 0x1111
	}
	for i := range c.MContext.Reserved {
		c.MContext.Reserved[i] = uint8(i)
	}
	c.MContext.FaultAddr = 0xdeadbeef
	c.MContext.Sp = 0xffffffffffffff00
	c.MContext.Pc = 0x7bf6c
	return c
}
