# The first rule that matches wins, and only whole folders match.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
config substitute-path {src}x /no
config substitute-path {src}/main.go /file/renamed.go
config substitute-path {src} /folder
bt 1
config substitute-path {src}/main.go
bt 1
