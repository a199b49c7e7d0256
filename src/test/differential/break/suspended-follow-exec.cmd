# With follow-exec on, a breakpoint that is not found may be suspended.
# fixture: stepping
# server: fresh
# stdin: y
# stdin: exit
# stdin: y
target follow-exec -on
break nosuch
breakpoints
