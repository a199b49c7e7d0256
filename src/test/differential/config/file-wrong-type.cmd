# A configuration file with a value of the wrong type.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# file: .config/dlv/config.yml
#| max-string-len: many
#| tab: "__"
config -list
