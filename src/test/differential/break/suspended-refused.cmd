# The question of a suspended breakpoint, with no.
# fixture: stepping
# server: fresh
# stdin: break nosuch
# stdin: what
# stdin: no
# stdin: breakpoints
# stdin: exit
# stdin: y
continue
