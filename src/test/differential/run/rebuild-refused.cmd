# rebuild needs a program that dlv built.
# fixture: stepping
# server: fresh
rebuild
break main.main
rebuild
