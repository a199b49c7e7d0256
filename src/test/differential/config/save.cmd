# config -save says nothing.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
config max-string-len 11
config -save
config alias print pp
config -save
pp 1
