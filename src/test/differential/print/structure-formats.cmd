# Format verbs on structures.
# fixture: values
# server: shared
# setup: break main.go:258
# setup: continue
print %x wide
print %d deep
print %q derived
print %v moment
print %x pairOfPair
print %s pair
