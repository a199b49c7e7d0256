# Commands that do not exist, and the empty line that repeats.
# fixture: stepping
# server: fresh
# stdin: next
# stdin:
# stdin:
# stdin: print x
# stdin:
# stdin: nosuch
# stdin:
# stdin: exit
# stdin: y
nosuch
nextt
Next
break main.main
continue
