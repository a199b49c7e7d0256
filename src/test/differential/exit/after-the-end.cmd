# exit after the process ended, answered with yes.
# fixture: stepping
# server: fresh
# stdin: exit
# stdin: y
# compare: @server-alive
continue
