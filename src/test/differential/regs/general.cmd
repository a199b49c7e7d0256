# General registers, and in other frames and goroutines.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
regs
frame 1 regs
frame 1
regs
goroutine 1 regs
goroutine 2 regs
