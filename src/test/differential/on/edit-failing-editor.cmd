# on … -edit with an editor that fails.
# fixture: stepping
# server: fresh
# env: EDITOR=false
break main.add
on 1 print a
on 1 -edit
breakpoints
