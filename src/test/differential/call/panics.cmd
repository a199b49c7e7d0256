# Called functions that panic.
# fixture: delve:fncall
# server: fresh
continue
call callpanic()
call ga2ptrnil.PRcvr(2)
call intcallpanic(0)
