# exit -c asks when there are breakpoints; no, and the session goes on.
# fixture: stepping
# server: fresh
# stdin: exit -c
# stdin: n
# stdin: print 1
# stdin: exit
# stdin: n
# compare: @server-alive
break main.add
