# A file without a last newline, and indented comments.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# file: odd.cmd
#|   # indented comment
#|     print a
#| print b   
source odd.cmd
