# stepout from a method and from main.
# fixture: stepping
# server: fresh
break (*counter).add
continue
stepout
stepout
