# Operators, precedence, comparisons and shifts.
# fixture: values
# server: shared
# setup: break main.go:132
# setup: continue
print 1+2*3
print (1+2)*3
print 7/2
print -7/2
print 7%3
print 7.0/2
print 1<<10
print 1024>>3
print 6&3
print 6|3
print 6^3
print 6&^3
print ^5
print -i
print +i
print !b
print b && nb
print b || nb
print b && missing
print nb && missing
print i < 0
print i == -1
print u8 > 254
print i8 - 1
print u8 + 1
print i + u
print f64 + 1
print f32 * 2
print i + f64
print 0x10
print 0b101
print 0o17
print 'a'
print "text"
print 1 == 1.0
print 1/0
print i/0
print day == Wednesday
print day + 1
print mode & 1
print mode == Read|Execute
