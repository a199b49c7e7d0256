# Conditions: set, changed, cleared, malformed, false for ever.
# fixture: stepping
# server: fresh
break main.go:52
cond 1 i == 2
breakpoints
continue
print i
condition 1 i == 4 && total > 1
continue
print i
cond -clear 1
breakpoints
cond 1 i ==
cond 1
cond
cond 99 i == 1
cond nosuch i == 1
cond -clear
cond -clear 77
