# exit after the process ended, and the input ends.
# fixture: stepping
# server: fresh
# compare: @server-alive
# stdin: exit
continue
