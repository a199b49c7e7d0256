# Tracepoints that print, show locals and a stack.
# fixture: trace
# server: fresh
trace main.two
on 1 print s
on 1 locals
on 1 stack 1
on 1 goroutine
breakpoints
continue
