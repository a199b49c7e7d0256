# What a call returns can be set.
# fixture: delve:fncall
# server: fresh
continue
call x2 = square(3)
set call = "other"
print call
call one = 3
