# The demo from begin to end.
# fixture: demo
# server: fresh
# compare: @target-output
break store.(*Shelf).Add
continue
bt
args
locals
clear 1
break main.go:99
continue
p w
p *w.Shelves[0]
p w.Label
x -fmt hex -count 16 -size 1 -x &w.Label
x -fmt hex -count 1 -size 4 -x &w.Sealed
set w.Sealed = 0xdecade
p %x w.Sealed
call Discount(30)
clear 2
break main.go:105
continue
goroutines -with running -t 3
goroutines -group label nosuch -with running
continue
