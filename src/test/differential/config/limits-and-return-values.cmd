# Limits also hold for values returned by stepout.
# fixture: trace
# server: fresh
config max-string-len 2
config max-variable-recurse 0
break main.two
break main.three
continue
stepout
continue
continue
stepout
