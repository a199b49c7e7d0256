# source typed at the prompt, and the empty line after it.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# stdin: source some.cmd
# stdin:
# stdin: exit
# stdin: n
# file: some.cmd
#| print a
#| print nosuch
