# on … trace turns a breakpoint into a tracepoint.
# fixture: stepping
# server: fresh
break plus main.add
break main.divide
on plus trace
on 2 trace
on plus print a
breakpoints
continue
