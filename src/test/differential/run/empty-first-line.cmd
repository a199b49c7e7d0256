# An empty line before any command does nothing.
# fixture: stepping
# server: fresh
# stdin:
# stdin:
# stdin: print 1
# stdin:
# stdin: exit
# stdin: y
