# Type assertions and members of what an interface holds.
# fixture: values
# server: shared
# setup: break main.go:234
# setup: continue
print inInt.(int)
print inInt.(string)
print inInt.(int) + 1
print inStruct.(main.Point)
print inStruct.(main.Point).X
print inPointer.(*main.Point)
print inPointer.(*main.Point).Y
print inDescriber.(*main.Failure).Code
print inDescriber.(data)
print inDescriber.Code
print inDerived.Name
print inDerived.Base
print err.(*main.Failure)
print err.Why
print nothing.(int)
print nilDescriber.X
print many[4].(main.Point).X
print many[4].X
print nestedAny["only"]
print err == nil
print nothing == nil
print typedNil == nil
