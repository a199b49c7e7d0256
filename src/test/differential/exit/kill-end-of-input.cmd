# exit, and the input ends at the question.
# fixture: stepping
# server: fresh
# stdin: exit
# compare: @server-alive
