# Functions called with constants.
# fixture: delve:fncall
# server: fresh
continue
call call1(1, 2)
call call1(one, two)
call call2(one, two)
call call0(1, 2)
call callstacktrace()
print 1
