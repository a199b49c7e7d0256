# A package-qualified breakpoint is hit, as in the demo.
# fixture: demo
# server: fresh
break store.(*Shelf).Add
continue
args
print item
print s
bt
frame 1
locals
