# config show-raw-strings changes print, locals, display and structures.
# fixture: values
# server: shared
# setup: break main.go:156
# setup: continue
config show-raw-strings true
print plain
print quotes
print control
print manyTexts
locals plain
locals -v control
display -a plain
print %q plain
config show-raw-strings false
print quotes
