# An editor with arguments, and one that Delve has for itself.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# env: EDITOR=false
# env: DELVE_EDITOR=echo -n word
edit
edit main.loop
