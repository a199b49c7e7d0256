# Delve's other program for calls.
# fixture: delve:callme
# server: fresh
break main.main
continue
next
call callme(1)
