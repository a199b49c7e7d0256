# Delve's program for x.
# fixture: delve:examinememory
# server: fresh
break examinememory.go:24
continue
print l
print %x bs
x -count 51 -size 1 -x bsp
x -fmt dec -count 26 -size 2 -x bspUintptr
