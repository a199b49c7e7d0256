# edit starts the editor at the place.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# env: EDITOR=echo
edit
edit main.loop
edit main.go:70
ed main.go:4
edit nosuch
edit /main\.(add|loop)/
frame 1 edit
frame 1
edit
edit +1
