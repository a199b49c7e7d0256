# on with a name; several breakpoints.
# fixture: stepping
# server: fresh
break plus main.add
break main.divide
on plus print a+b
on 2 args
on 2 cond b == 0
on plus cond -hitcount == 2
on 2 cond -per-g-hitcount >= 1
breakpoints
continue
continue
