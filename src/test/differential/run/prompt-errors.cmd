# Errors at the prompt go to standard error, in a file to standard output.
# fixture: stepping
# server: fresh
# stdin: nosuch
# stdin: print missing
# stdin: break nosuch
# stdin: continue
# stdin: continue
# stdin: print 1
# stdin: exit
# stdin: y
nosuch
