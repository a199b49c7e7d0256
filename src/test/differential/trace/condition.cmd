# Tracepoints with conditions and hit counts.
# fixture: trace
# server: fresh
trace main.fib
cond 1 n == 0
trace main.two
cond -hitcount 2 == 2
breakpoints
continue
