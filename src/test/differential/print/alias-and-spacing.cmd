# p is print; spaces around words do not matter.
# fixture: values
# server: shared
# setup: break main.go:132
# setup: continue
p i
p    i
   print i
print	i
P i
prin i
print  %x   i
goroutine   1    frame    0    print i
