# A function compiled with optimisation carries a warning.
# fixture: stepping
# server: fresh
# flags: -ldflags=-compressdwarf=false
break main.main
continue
next
locals
step
