# Hit counts over goroutines.
# fixture: delve:bpcountstest
# server: fresh
break bpcountstest.go:12
cond -hitcount 1 == 10
continue
print i
