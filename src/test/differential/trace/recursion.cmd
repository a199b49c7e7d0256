# A recursive function traced.
# fixture: trace
# server: fresh
trace main.fib
continue
