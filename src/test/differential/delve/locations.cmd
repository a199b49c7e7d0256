# Names that look alike.
# fixture: delve:locationsprog
# server: fresh
break main.main
break anotherFunction
break SomeType.String
break (*SomeType).SomeFunction
break main.SomeType.String
break OtherType.String
break main.(*SomeType).SomeFunction
break locationsprog.go:30
break main.anotherFunction:1
break String
break nocode
breakpoints
