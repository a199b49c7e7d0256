# Where are goods put on a shelf? A breakpoint by package, type and method.
break store.(*Shelf).Add
continue
bt
args
next
locals
print item

# The packers are goroutines of their own.
clearall
break main.pack:2
continue
print order
goroutines -l

# Everything there is, as one value; something deep inside; the bytes behind a field.
clearall
break main.(*Warehouse).checksum
continue
print w
print w.Shelves[0].items["cheese"].Details
x -fmt hex -count 16 -x &w.Label

# A function of the program, called where the program stands: more than 20 pieces save 15 per cent.
call Discount(25)

# Its machine code; the comparison as memory; a typed write that makes it 30 pieces, shown before and after; the way back.
disassemble -l main.Discount
x -fmt hex -size 4 @ADDRESS@
patch *(*uint32)(@ADDRESS@) = @VALUE@
call Discount(25)
undo
exit
