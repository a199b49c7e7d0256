# Static and concrete types of interfaces.
# fixture: values
# server: shared
# setup: break main.go:234
# setup: continue
whatis nothing
whatis nilDescriber
whatis typedNil
whatis inInt
whatis inPointer
whatis inMap
whatis err
whatis plainError
whatis wrapped
whatis many
whatis many[1]
