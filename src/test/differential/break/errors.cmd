# Locations that do not exist or are ambiguous.
# fixture: shapes
# server: fresh
break nosuch
break main.nosuch
break Area
break Shape.Area
break shape.(*Shape).Area
break shape.New
break alpha/shape.New
break "alpha/shape".New
break (*Shape).Nosuch
break shape.go:8
break alpha/shape/shape.go:11
break beta/shape/shape.go:11
break main.main if
break if
break main.
break .main
break (*
break a b c d
breakpoints
