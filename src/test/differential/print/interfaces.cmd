# Interfaces holding nothing, nil pointers, values, pointers, errors.
# fixture: values
# server: shared
# setup: break main.go:234
# setup: continue
print nothing
print nilDescriber
print typedNil
print inInt
print inString
print inStruct
print inPointer
print inSlice
print inMap
print inFunc
print inDescriber
print inDerived
print err
print plainError
print wrapped
print many
print nestedAny
