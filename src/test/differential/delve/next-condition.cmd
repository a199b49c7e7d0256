# Conditions that call for the right frame.
# fixture: delve:condframe
# server: fresh
break main.somefunc
cond 1 i == 3
continue
args
