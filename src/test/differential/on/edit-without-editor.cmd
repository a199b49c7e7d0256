# on … -edit without an editor, with one that fails, with one that is missing.
# fixture: stepping
# server: fresh
break main.add
on 1 -edit
breakpoints
