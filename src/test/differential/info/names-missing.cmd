# A name that no package with the path of a type has.
# fixture: shapes
# server: shared
# setup: break main.go:22
# setup: continue
print "example.com/jdlv/testfixtures/shapes/beta/shape".Missing
