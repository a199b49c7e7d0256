# A called function that stops.
# fixture: delve:fncall
# server: fresh
# stdin: s
# stdin: exit
# stdin: y
continue
call callbreak()
