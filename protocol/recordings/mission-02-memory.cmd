x -fmt hex -size 4 @WORD@
p %x *(*uint32)(@WORD@)
set *(*uint32)(@WORD@) = 0x17ff9ee9
p %x main.words[1]
p %#x *(*uint32)(@CODE@)
patch *(*uint32)(@CODE@) = @VALUE@
b main.go:36
b main.go:38
c
undo -list
undo
undo
p %x main.words[1]
exit
