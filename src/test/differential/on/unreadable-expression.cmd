# An expression that fails when the breakpoint is hit.
# fixture: stepping
# server: fresh
break main.add
on 1 print missing
on 1 print a.b
on 1 print a
continue
