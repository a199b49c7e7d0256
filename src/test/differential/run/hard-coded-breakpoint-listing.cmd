# runtime.Breakpoint in Delve's variables program.
# fixture: delve:testvariables
# server: fresh
continue
next
continue
