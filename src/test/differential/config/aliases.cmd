# Aliases added, used, removed.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
config alias print pp
pp a
config alias print "quoted"
quoted a
config alias print two words
config alias locals ll
ll
config alias nosuch zz
zz
config -list
config alias pp
pp a
quoted a
config alias nothing
config alias ll
ll
print a
p a
