# Registers in expressions, with formats.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
print RIP
print RSP
print %x RIP
print rax
print RAX
print %x RAX
print EAX
print AX
print AL
print _RAX
print XMM0
print XMM0.uint8
print XMM0.uint16
print XMM0.uint32
print XMM0.uint64
print XMM0.float32
print XMM0.float64
print XMM0.int8
print XMM0.nosuch
print YMM0
print MXCSR
print RFLAGS
print Rflags
print RIP == 0
print *(*uint8)(RIP)
print *(*uint8)(uintptr(RIP))
print *(*[4]uint8)(uintptr(RSP))
whatis RIP
whatis XMM0
display -a RIP
display -a %x RSP
