# Tracepoints with arguments and results.
# fixture: trace
# server: fresh
trace main.one
trace two
trace main.three
trace norm
trace none
breakpoints
continue
