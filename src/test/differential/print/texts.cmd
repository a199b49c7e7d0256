# Strings: empty, quoted, control characters, unicode, invalid UTF-8, long ones.
# fixture: values
# server: shared
# setup: break main.go:156
# setup: continue
locals
print empty
print plain
print quotes
print control
print unicode
print broken
print long
print exact
print over
print wide
print bytes
print runes
print manyTexts
print pText
print *pText
