# max-string-len on strings, and on what is counted in bytes.
# fixture: values
# server: shared
# setup: break main.go:156
# setup: continue
config max-string-len 5
print plain
print wide
print manyTexts
print unicode
print broken
print bytes
locals plain
locals -v plain
config max-string-len 0
print plain
print empty
config max-string-len 1000
print long
print wide
