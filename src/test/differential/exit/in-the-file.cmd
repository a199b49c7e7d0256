# exit -d in the init file.
# fixture: stepping
# server: fresh
# multiclient: no
# compare: @server-alive
# stdin: print 1
print 2
exit -d
