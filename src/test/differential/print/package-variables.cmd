# Package variables by name, qualified name and through vars.
# fixture: values
# server: shared
# setup: break main.go:275
# setup: continue
print packageInt
print main.packageInt
print main.packageSlice
print packagePoint
print main.packageMissing
print missing.packageInt
vars ^main\.
vars -v ^main\.
vars ^main\.packageS
vars -v ^main\.packageP
vars nothing-like-this
vars (
