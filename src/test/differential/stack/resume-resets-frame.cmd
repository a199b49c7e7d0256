# Resuming goes back to frame 0; next needs it.
# fixture: stepping
# server: fresh
break main.go:17
continue
frame 1
next
stepout
step-instruction
next-instruction
frame 0
next
frame 1
step
