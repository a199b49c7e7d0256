# exit after the process ended, on a server for one client.
# fixture: stepping
# server: fresh
# multiclient: no
# stdin: exit
# compare: @server-alive
continue
