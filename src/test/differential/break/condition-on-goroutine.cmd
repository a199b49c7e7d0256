# A condition with runtime.curg.goid.
# fixture: stepping
# server: fresh
break main.add
cond 1 runtime.curg.goid == 1
continue
cond 1 runtime.curg.goid == 2
breakpoints
continue
