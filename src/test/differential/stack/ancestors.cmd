# Ancestors of a goroutine, when the target keeps them.
# fixture: goroutines
# server: shared
# setup: break settled
# setup: continue
goroutine 1 stack -a 2
goroutine 2 stack -a 2
