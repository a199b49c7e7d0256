# Typed writes, seen by x and print.
# fixture: memory
# server: fresh
break main.go:40
continue
set quad = 0xfedcba9876543210
x -fmt hex -size 8 -x &quad
print %x quad
set words[2] = 0xcafe
print words
set *(*uint32)(uintptr(&words[3])) = 0x17ff9ee9
x -fmt hex -count 8 -size 4 -x &words
p %x *(*uint32)(uintptr(&words[3]))
set *target = 7
print words[1]
set yes = false
set floating = 2.5
set letter = 'Z'
set signed = -300
set pattern[0] = 255
set head.Flags = 128
set head.Name[0] = 'H'
print yes
print floating
print letter
print signed
print pattern[0]
print head
continue
