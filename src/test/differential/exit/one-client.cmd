# A server for one client is not asked about.
# fixture: stepping
# server: fresh
# multiclient: no
# stdin: exit
# compare: @server-alive
break main.add
continue
