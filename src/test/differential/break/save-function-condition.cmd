# Conditions with spaces and quotes survive being saved.
# fixture: trace
# server: fresh
# compare: saved.cmd
break main.two
cond 1 s == "" && len(list) == 0
breakpoints -save saved.cmd
clearall
source saved.cmd
breakpoints
continue
