# stepout shows what was returned.
# fixture: stepping
# server: fresh
break main.divide
continue
stepout
continue
so
break main.factorial
continue
continue
stepout
