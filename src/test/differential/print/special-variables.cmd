# Variables that the debugger itself has.
# fixture: values
# server: shared
# setup: break main.go:132
# setup: continue
print runtime.curg.goid
print runtime.frameoff
print runtime.threadid == runtime.threadid
print runtime.curg.missing
print runtime.frame(1).name
print runtime.frame(0).line
print delve.bphitcount[1]
print delve.bphitcount["nope"]
print delve.catch(i)
print delve.catch(missing)
print RIP != 0
print rip
print XMM0.uint8
print NOSUCHREG
