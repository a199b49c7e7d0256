# x with every format and size.
# fixture: memory
# server: shared
# setup: break main.go:40
# setup: continue
x -fmt hex -count 16 -size 1 -x &pattern
x -fmt dec -count 16 -size 1 -x &pattern
x -fmt oct -count 16 -size 1 -x &pattern
x -fmt bin -count 16 -size 1 -x &pattern
x -fmt hexadecimal -count 8 -size 2 -x &pattern
x -fmt decimal -count 8 -size 2 -x &pattern
x -fmt octal -count 8 -size 2 -x &pattern
x -fmt binary -count 8 -size 2 -x &pattern
x -fmt hex -count 8 -size 4 -x &words
x -fmt dec -count 8 -size 4 -x &words
x -fmt oct -count 8 -size 4 -x &words
x -fmt bin -count 8 -size 4 -x &words
x -fmt hex -count 2 -size 8 -x &quad
x -fmt dec -count 2 -size 8 -x &quad
x -fmt oct -count 2 -size 8 -x &quad
x -fmt bin -count 2 -size 8 -x &quad
x -fmt hex -count 3 -size 3 -x &pattern
x -fmt hex -count 3 -size 5 -x &pattern
x -fmt dec -count 3 -size 7 -x &pattern
