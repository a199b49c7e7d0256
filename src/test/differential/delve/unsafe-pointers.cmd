# unsafe.Pointer and casts of it.
# fixture: delve:testunsafepointers
# server: shared
# setup: continue
locals
locals -v
