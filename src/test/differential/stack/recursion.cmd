# A deep recursion, truncated.
# fixture: trace
# server: shared
# setup: break main.fib
# setup: cond 1 n == 0
# setup: continue
stack
stack 2
stack 1
stack -full
frame 2 args
frame 3 locals
