# After the exit a breakpoint can be suspended: the question, with yes.
# fixture: stepping
# server: fresh
# stdin: break nosuch
# stdin: y
# stdin: breakpoints
# stdin: exit
# stdin: y
continue
