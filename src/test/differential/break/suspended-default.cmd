# The question of a suspended breakpoint, with an empty answer, then toggled and cleared.
# fixture: stepping
# server: fresh
# stdin: break later nosuch.go:7
# stdin:
# stdin: breakpoints
# stdin: clear later
# stdin: breakpoints
# stdin: exit
# stdin: y
continue
