# exit -d on a server for one client.
# fixture: stepping
# server: fresh
# multiclient: no
# stdin: exit -d
# compare: @server-alive
