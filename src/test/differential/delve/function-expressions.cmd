# Locations that are expressions.
# fixture: delve:locationsprog2
# server: fresh
continue
break *fn1
break *fn3
break fn1
break *a
break *main.f1
list *fn1
breakpoints
