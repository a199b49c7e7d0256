# Limits apply to what a call returns.
# fixture: delve:fncall
# server: fresh
continue
config max-array-values 2
call onetwothree(1)
config max-string-len 4
call callstacktrace()
config max-variable-recurse 0
call getAStructPtr(3)
