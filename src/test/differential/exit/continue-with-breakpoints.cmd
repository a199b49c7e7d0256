# exit -c asks when there are breakpoints; yes.
# fixture: stepping
# server: fresh
# stdin: exit -c
# stdin: y
# compare: @server-alive
break main.add
