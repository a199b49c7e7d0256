# Structures: empty, wide, embedded, anonymous, deep, time, generic.
# fixture: values
# server: shared
# setup: break main.go:258
# setup: continue
print empty
print wide
print derived
print derived.X
print derived.ID
print derived.Base.Name
print anonymous
print deep
print deep.Inner.Inner.Values
print deep.Grid
print pDeep
print pDeep.Inner
print *pDeep
print moment
print zeroTime
print pair
print pairOfPair
print stack
print stack.items
print stack.items[0].X
print emptySlot
print wide.Z
print wide.A.B
