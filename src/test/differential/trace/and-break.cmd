# A breakpoint among tracepoints: the run stops there.
# fixture: trace
# server: fresh
trace main.one
trace main.two
break main.three
continue
args
clear 3
continue
