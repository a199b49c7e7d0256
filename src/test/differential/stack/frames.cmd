# frame, up and down, with and without commands.
# fixture: values
# server: shared
# setup: break main.go:266
# setup: continue
frame
frame 1
print a
args
locals
list
up
down
down
down
frame 0
up 2
down 1
up 100
frame -1
frame 99
frame x
frame 1 print a
frame 0 print a
frame 1 locals
frame 1 args -v
frame 1 list
frame 1 nosuch
up 1 print 1
down 1 print 1
down 5 print 1
frame 99 print a
frame 1 frame 0 print a
frame 1 stack
frame 1 regs
frame 1 disassemble
frame 0
