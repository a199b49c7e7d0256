# jump sets the next line.
# fixture: stepping
# server: fresh
break main.go:60
continue
jump 76
print x
jump
jump nosuch
jump main.add
jump /main\./
j 71
next
