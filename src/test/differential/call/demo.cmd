# The function of the demo.
# fixture: demo
# server: fresh
break main.go:99
continue
call Discount(30)
call main.Discount(8)
call w.Shelves[0].Worth(2)
call w.checksum()
call w.Shelves[0].Names()
