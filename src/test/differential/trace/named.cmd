# Named tracepoints show their name.
# fixture: trace
# server: fresh
trace uno main.one
trace duo two
t tre main.three
breakpoints
continue
