# max-variable-recurse on lists, trees and nested structures.
# fixture: values
# server: shared
# setup: break main.go:213
# setup: continue
print list
config max-variable-recurse 0
print list
print tree
config max-variable-recurse 2
print list
print tree
config max-variable-recurse 10
print list
print tree
print ring
config max-variable-recurse -1
print list
