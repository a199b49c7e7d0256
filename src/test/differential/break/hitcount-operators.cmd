# Hit counts as they are written and shown.
# fixture: stepping
# server: fresh
break main.go:52
cond -hitcount 1 >= 2
breakpoints
cond -hitcount 1 < 2
breakpoints
cond -hitcount 1 <= 2
breakpoints
cond -hitcount 1 != 2
breakpoints
cond -hitcount 1 3
breakpoints
cond -hitcount 1 = 3
cond -hitcount 1 == x
cond -hitcount 1 ==
cond -hitcount 1
cond -hitcount
cond -hitcount 9 == 1
cond -hitcount nosuch == 1
cond -per-g-hitcount 1 == 2
breakpoints
cond -per-g-hitcount 1 ~ 2
cond -nosuch 1 == 2
