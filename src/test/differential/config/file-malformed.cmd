# A configuration file that is not YAML.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# file: .config/dlv/config.yml
#| aliases: [
#| max-string-len: x
config max-string-len
print "text"
