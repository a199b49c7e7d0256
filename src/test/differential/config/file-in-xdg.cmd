# The configuration file below XDG_CONFIG_HOME.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# env: XDG_CONFIG_HOME={run}/xdg
# file: xdg/dlv/config.yml
#| max-string-len: 4
#| aliases: {print: [xx]}
xx "longer than four"
config max-string-len
