# Format verbs on floats and complex numbers.
# fixture: values
# server: shared
# setup: break main.go:132
# setup: continue
print %f f64
print %.2f f64
print %8.3f f32
print %e f64
print %E big
print %g big
print %G small
print %g f32
print %v f64
print %x f64
print %b f64
print %d f64
print %s f64
print %+.1f f64
print %f inf
print %f nan
print %e nzero
print %.3f c64
print %v c128
print %g c128
print %x c64
