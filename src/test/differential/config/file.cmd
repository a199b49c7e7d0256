# dlv's own configuration file is read.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# file: .config/dlv/config.yml
#| # a comment
#| aliases:
#|   print: ["pp", "show"]
#|   locals: [ll]
#| substitute-path:
#|   - {from: /x, to: /y}
#|   - from: "/p q"
#|     to: /r
#| max-string-len: 7
#| max-array-values: 3
#| max-variable-recurse: 2
#| disassemble-flavor: go
#| show-location-expr: true
#| source-list-line-count: 1
#| source-list-line-color: 34
#| debug-info-directories: ["/one", "/two"]
#| position: source
#| tab: ".."
#| prompt: "[$f] "
config -list
pp a
show b
ll
list
whatis a
print "a longer string"
