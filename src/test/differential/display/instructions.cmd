# Displays after instruction steps and stepout.
# fixture: stepping
# server: fresh
break main.add
continue
display -a a
display -a runtime.curg.goid
si
ni
stepout
step
