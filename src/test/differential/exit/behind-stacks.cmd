# exit behind commands that only read: the server is told to end with their last requests.
# fixture: stepping
# server: fresh
# multiclient: no
# compare: @server-alive
break main.loop
continue
locals
x -count 8 -x &n
goroutine 99999 stack
goroutines -with user -t
stack -full
exit
print 1
