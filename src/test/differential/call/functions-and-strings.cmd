# Function values, closures and strings.
# fixture: delve:fncall
# server: fresh
continue
call fn2glob(10, 20)
call fn2clos(11)
call fn2clos(12)
call fn2valmeth(13)
call fn2ptrmeth(14)
call fn2nil()
call stringsJoin(stringslice, ",")
call stringsJoin(nil, ",")
call stringsJoin(stringslice, comma)
call stringsJoin(s1, comma)
