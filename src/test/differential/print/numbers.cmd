# Every kind of number, with and without named constants.
# fixture: values
# server: shared
# setup: break main.go:132
# setup: continue
locals
print i
print u64
print i64
print f32
print f64
print big
print small
print inf
print ninf
print nan
print nzero
print c64
print c128
print day
print noDay
print mode
print noMode
print oddMode
print r
print by
print up
print length
print b
print nb
