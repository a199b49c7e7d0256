# Rules added, shown, replaced, removed, cleared.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
config substitute-path
config substitute-path /one /two
config substitute-path "/with space" "/other place"
config substitute-path
config substitute-path /one /three
config substitute-path
config substitute-path /one
config substitute-path /nosuch
config substitute-path
config substitute-path -clear
config substitute-path
config substitute-path /a /b
config substitute-path -clear /a
config substitute-path
config substitute-path "" /x
config substitute-path
config substitute-path /from ""
config -list
