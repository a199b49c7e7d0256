# All registers.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
regs -a
regs -x
regs extra
