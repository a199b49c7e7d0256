# exit, answers that are none come first.
# fixture: stepping
# server: fresh
# stdin: q
# stdin: maybe
# stdin: 1
# stdin: Yes please
# stdin: YES
# compare: @server-alive
