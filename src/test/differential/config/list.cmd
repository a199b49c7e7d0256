# config -list as it comes, and after changes.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
config -list
config max-string-len 10
config max-array-values 20
config max-variable-recurse 3
config disassemble-flavor go
config show-location-expr true
config source-list-line-count 2
config position source
config tab "__"
config trace-show-timestamp true
config show-raw-strings true
config prompt "(x) "
config prompt-color "\x1b[31m"
config source-list-line-color 3
config source-list-arrow-color red
config alias print pp
config substitute-path /a /b
config -list
