# A server for one client, and the input ends.
# fixture: stepping
# server: fresh
# multiclient: no
# stdin: print 1
# compare: @server-alive
