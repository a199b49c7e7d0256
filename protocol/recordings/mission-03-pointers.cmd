b main.stop
c
clearall
stepout
p context
p *(*arch.UContext64)(context)
p *(*arch.UContext64)(@SHOWN@)
p %x *(*arch.UContext64)(context)
p (*(*UContext64)(number)).Flags
whatis *(*UContext64)(context)
x -size 8 -x (*UContext64)(context)
set (*(*UContext64)(context)).Sigset = 5
p (*(*UContext64)(context)).Sigset
undo
exit
