# exit, and the server stays.
# fixture: stepping
# server: fresh
# stdin: quit
# stdin: n
# compare: @server-alive
