# Calls that cannot be made.
# fixture: delve:fncall
# server: fresh
continue
call
call 1
call a
call missing()
call call1
call call1(1)
call call1(1, 2, 3)
call call1("x", 2)
call call1(1, missing)
call fmt.Nosuch()
call -unsafe
call -unsafe call1(1,2)
call escapeArg(&a2)
call -unsafe escapeArg(&a2)
call (1+
