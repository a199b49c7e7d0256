# A nil dereference.
# fixture: panics
# server: fresh
# args: nil
continue
print runtime.curg._panic.arg
stack 4
