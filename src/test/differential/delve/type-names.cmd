# Packages of the same name.
# fixture: delve:pkgrenames
# server: shared
# setup: continue
locals
locals -v
print badexpr
print req
print amap
print pkg.SomeVar
print "github.com/go-delve/delve/_fixtures/internal/dir0/pkg".A
types dir[01]
