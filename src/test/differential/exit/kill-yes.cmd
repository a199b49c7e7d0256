# exit, and the server is killed.
# fixture: stepping
# server: fresh
# stdin: exit
# stdin: y
# compare: @server-alive
