# exit, an empty answer means yes.
# fixture: stepping
# server: fresh
# stdin: exit
# stdin:
# compare: @server-alive
