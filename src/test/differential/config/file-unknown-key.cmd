# A configuration file with a key that dlv does not know.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# file: .config/dlv/config.yml
#| no-such-key: 1
#| max-string-len: 5
print "longer than five"
