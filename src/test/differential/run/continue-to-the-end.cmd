# The program ends; every command afterwards.
# fixture: stepping
# server: fresh
# compare: @target-output
continue
continue
next
step
stepout
si
print 1
locals
args
stack
goroutines
goroutine
threads
list
regs
disassemble
x 0x400000
set x = 1
call main.add(1,2)
display -a x
frame 1
up
vars main
funcs main.add
sources stepping
types main
libraries
whatis x
edit
