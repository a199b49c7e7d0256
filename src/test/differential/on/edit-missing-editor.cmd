# on … -edit with an editor that does not exist.
# fixture: stepping
# server: fresh
# env: EDITOR=/nonexistent/editor
break main.add
on 1 -edit
