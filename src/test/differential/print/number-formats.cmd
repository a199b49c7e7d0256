# Format verbs on integers.
# fixture: values
# server: shared
# setup: break main.go:132
# setup: continue
print %x i
print %#x u64
print %X u32
print %d u8
print %o i16
print %#o u16
print %O u16
print %b u8
print %#b u8
print %08b by
print %c r
print %q r
print %U r
print %#U r
print %v i8
print %5d| i8
print %-5d i8
print %+d i8
print %05d u8
print % d u8
print %x i64
print %x day
print %d mode
print %s i
print %f i
print %t i
print %t b
print %v b
print %x b
print %z i
print %
print %d
print %%
