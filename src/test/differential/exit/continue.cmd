# exit -c resumes the target and leaves.
# fixture: stepping
# server: fresh
# stdin: exit -c
# compare: @server-alive
clearall
