# Tracepoints toggled and cleared.
# fixture: trace
# server: fresh
trace main.one
trace two main.go:14
toggle 1
clear two
clear 1
breakpoints
clearall
continue
