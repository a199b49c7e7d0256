# Breakpoints in generic functions and methods.
# fixture: values
# server: fresh
break main.(*Stack).Push
break main.(*Stack[main.Point]).Push
break (*Stack).Push
break Stack.Push
breakpoints
continue
args
print s
print item
bt 1
