# After a traced run to the end, exit asks about the server.
# fixture: trace
# server: fresh
# stdin: exit
# stdin: n
# compare: @server-alive
trace main.one
continue
