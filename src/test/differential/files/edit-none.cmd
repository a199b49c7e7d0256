# No editor, one that fails, one that is missing.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
edit
edit main.loop
