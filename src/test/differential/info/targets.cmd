# The list of targets, and how malformed commands are answered.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
target
target list
target follow-exec
target switch 1
target switch x
target nosuch
target list extra
