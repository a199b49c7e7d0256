# on … -edit with lines that are no commands for a breakpoint.
# fixture: stepping
# server: fresh
# env: DELVE_EDITOR={run}/editor.sh
# env: EDITOR=/bin/false
# file: editor.sh
#| #!/bin/sh
#| printf 'nosuch\nprint a\nnext\nstack x\n\ntrace\n' > "$1"
break main.add
on 1 -edit
breakpoints
