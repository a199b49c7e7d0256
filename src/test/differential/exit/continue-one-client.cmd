# exit -c on a server for one client.
# fixture: stepping
# server: fresh
# multiclient: no
# stdin: exit -c
# stdin: exit
