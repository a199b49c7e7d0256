# restart after the end.
# fixture: stepping
# server: fresh
# compare: @target-output
break main.divide
continue
clear 1
continue
restart
break main.loop
continue
args
