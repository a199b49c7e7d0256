# Functions by short, qualified, method and path-qualified names.
# fixture: demo
# server: fresh
break main.main
break fill
break store.NewShelf
break store.(*Shelf).Add
break (*Shelf).Total
break Shelf.Names
break example.com/jdlv/testfixtures/demo/store.(*Shelf).Worth
break demo/store.(*Shelf).History
break store.(*FullError).Error
break main.(*Warehouse).checksum
break Warehouse.checksum
breakpoints
