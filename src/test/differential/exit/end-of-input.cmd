# The input ends at the prompt.
# fixture: stepping
# server: fresh
# stdin: print 1
# compare: @server-alive
