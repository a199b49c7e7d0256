# exit with what it does not know.
# fixture: stepping
# server: fresh
# stdin: exit -x
# stdin: exit now
# stdin: exit -c -d
# stdin: exit
# stdin: y
exit -x
