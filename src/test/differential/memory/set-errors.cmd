# What cannot be set.
# fixture: memory
# server: fresh
break main.go:40
continue
set
set quad
set quad 1
set quad =
set = 1
set quad == 1
set missing = 1
set quad = missing
set quad = "text"
set letter = 300
set pattern = 1
set head = words
set quad + 1 = 2
set text = floating
set words[100] = 1
set quad = 1 = 2
set *(*int)(0) = 1
set main.allowed = 1
set list = nil
print list
set target = nil
print target
set target = &words[5]
print *target
set text = "changed"
print text
