# A breakpoint inside a called function.
# fixture: delve:fncall
# server: fresh
# stdin: s
# stdin: exit
# stdin: y
continue
break main.square
call square(3)
