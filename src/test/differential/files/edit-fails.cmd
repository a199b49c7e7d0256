# An editor that fails.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# env: EDITOR=false
edit
