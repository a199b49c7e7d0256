# break if COND puts a condition on the current line.
# fixture: stepping
# server: fresh
break main.loop
continue
next 2
break if i == 4
breakpoints
continue
print i
