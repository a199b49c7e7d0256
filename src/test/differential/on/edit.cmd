# on … -edit with an editor that rewrites the file.
# fixture: stepping
# server: fresh
# env: EDITOR={run}/editor.sh
# file: editor.sh
#| #!/bin/sh
#| cp "$1" before.txt
#| printf 'print b\nstack 1\ncond a == 0\ncond -hitcount == 1\n' > "$1"
# compare: before.txt
break main.add
on 1 print a
on 1 goroutine
on 1 args
on 1 cond a > 100
on 1 -edit
breakpoints
continue
