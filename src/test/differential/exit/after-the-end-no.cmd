# exit after the process ended, answered with no.
# fixture: stepping
# server: fresh
# stdin: exit
# stdin: n
# compare: @server-alive
continue
