# Conditions on strings, lengths and pointers.
# fixture: trace
# server: fresh
break main.two
cond 1 s == "" 
continue
print list
break main.three
cond 2 p.x == 1 && any != nil
continue
print p
