# Writes to interfaces and strings.
# fixture: values
# server: fresh
break main.go:234
continue
set inInt = nil
print inInt
set nothing = 1
set inString = "x"
set err = nil
print err
set many[1] = nil
print many
