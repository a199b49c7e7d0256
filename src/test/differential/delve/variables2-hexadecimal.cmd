# Delve's big program of values with format verbs.
# fixture: delve:testvariables2
# server: shared
# setup: continue
print %x s1
print %x m1
print %x as1
print %x mainMenu
print %#x arr1
print %d iface5
print %x byteslice
print %s bytestypeslice
print %x longstr
print %x cpx1
print %f f1
print %q str1
print %v tim1
