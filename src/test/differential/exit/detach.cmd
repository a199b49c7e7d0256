# exit -d, on a server for several clients.
# fixture: stepping
# server: fresh
# stdin: exit -d
# stdin: y
# compare: @server-alive
