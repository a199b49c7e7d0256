# Casts that dlv refuses and that jdlv cannot help either.
# fixture: names
# server: shared
# setup: break main.stop
# setup: continue
# setup: clearall
# setup: stepout
print *(*arch.UContext64)(nosuch)
print *(*arch.UContext64)(small)
print *(*arch.UContext64)("x")
print *(*arch.UContext64)(1.5)
print *(*arch.UContext64)(nil)
print *(*UContext64)(1.5)
print *(*UContext64)(nosuch)
print *(*nosuch.T)(context)
print *(*Nosuch)(context)
print *(*"nosuch")(context)
print *(*path/of/nosuch.T)(context)
print (*(*arch.UContext64)(context)).nosuch
print *(*arch.UContext64)(0xfffffffffffffff0)
print *(**local)(twice)
print uintptr("x")
print uint32(context)
print stop(number)
print (*timeouter).SetTimeout(1)
print *(*arch.UContext64)(number, 1)
print *(*arch.UContext64)(
set *(*nosuch.T)(context) = 1
set (*(*arch.UContext64)(small)).Flags = 1
set number = *(*nosuch.T)(context)
whatis *(*nosuch.T)(context)
whatis nosuch
display -a *(*nosuch.T)(context)
display -d 0
examinemem -x *(*nosuch.T)(context)
examinemem -x context
