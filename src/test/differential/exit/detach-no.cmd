# exit -d, but the server stays.
# fixture: stepping
# server: fresh
# stdin: exit -d
# stdin: n
# compare: @server-alive
