# Format verbs on strings, byte slices and slices of strings.
# fixture: values
# server: shared
# setup: break main.go:156
# setup: continue
print %s plain
print %q plain
print %x plain
print % x plain
print %X plain
print %#x plain
print %# x plain
print %v quotes
print %+q unicode
print %#q plain
print %.3s plain
print %20s plain
print %-20s plain
print %d plain
print %s long
print %s bytes
print %x bytes
print %d bytes
print %c runes
print %q runes
print %q manyTexts
print %x manyTexts
print %s broken
print %x broken
