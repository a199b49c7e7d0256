# All numbers through locals -v, and some of them through a filter.
# fixture: values
# server: shared
# setup: break main.go:132
# setup: continue
locals -v
locals -v ^u
locals ^i\d+$
locals -v nothing-like-this
