# An editor that does not exist.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# env: EDITOR=/nonexistent/editor
edit
