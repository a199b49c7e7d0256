# Slicing, indexing, length, concatenation and comparison of strings.
# fixture: values
# server: shared
# setup: break main.go:156
# setup: continue
print plain[0]
print plain[7:]
print plain[:5]
print plain[3:3]
print plain[100]
print plain[5:2]
print long[64:]
print long[250:]
print len(long)
print plain + "!"
print plain == "hello, world"
print plain < "z"
print plain[1:3] + quotes[:3]
print bytes[5]
print string(bytes)
print []byte(plain)
print []rune(plain)
print string(runes)
print manyTexts[2]
print cap(bytes)
