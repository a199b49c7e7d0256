# exit in the init file asks its question at once.
# fixture: stepping
# server: fresh
# stdin: maybe
# stdin: NO
# compare: @server-alive
print 1
exit
print 2
