# on … -edit with an editor that empties the file.
# fixture: stepping
# server: fresh
# env: EDITOR={run}/editor.sh
# file: editor.sh
#| #!/bin/sh
#| : > "$1"
break main.add
on 1 print a
on 1 stack 3
on 1 args
on 1 trace
on 1 -edit
breakpoints
