# A rule guessed outside a module: GOROOT alone, because the server has several in no order.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
config substitute-path /replaced /by-the-guess
config substitute-path -guess
config substitute-path
config substitute-path -guess extra
config substitute-path
