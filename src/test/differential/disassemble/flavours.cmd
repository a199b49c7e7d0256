# The three flavours.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
disassemble
config disassemble-flavor gnu
disassemble
config disassemble-flavor go
disass
config disassemble-flavor intel
disassemble
config disassemble-flavor nonsense
disassemble
