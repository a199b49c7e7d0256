# exit in a sourced file ends the session.
# fixture: stepping
# server: fresh
# compare: @server-alive
# stdin: n
# file: leave.cmd
#| print 1
#| exit
#| print 2
source leave.cmd
print 3
