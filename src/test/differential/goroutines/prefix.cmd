# Commands on goroutines that wait.
# fixture: goroutines
# server: shared
# setup: break settled
# setup: continue
goroutines -with startloc main.
goroutine 19 bt 4
goroutine 19 frame 2 args
goroutine 19 frame 2 locals
goroutine 19 frame 2 list
goroutine 19 list
goroutine 19 print 1
goroutine 19 frame 2 print id
goroutine 19 regs
goroutine 19 disassemble
goroutine 19 goroutine
goroutine 19 frame 99 list
goroutine 19 stack -full
