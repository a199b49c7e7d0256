# config show-location-expr adds where a variable lives.
# fixture: values
# server: shared
# setup: break main.go:275
# setup: continue
config show-location-expr true
whatis n
whatis text
whatis list
whatis packageInt
whatis sum
whatis 1+1
config show-location-expr false
whatis n
