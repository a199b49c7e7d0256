# stack with depths, flags and their errors.
# fixture: values
# server: shared
# setup: break main.go:266
# setup: continue
stack
bt
bt 1
bt 0
bt 100
bt -1
stack x
stack 2 x
stack -full
stack 1 -full
stack -offsets
stack -offsets -full 1
stack -defer
stack -mode
stack -mode normal
stack -mode simple
stack -mode fromg
stack -mode other
stack -a
stack -a x
stack -a 1
stack -adepth
stack -adepth 3
stack -a 1 -adepth 2
stack -nosuch
stack  2
