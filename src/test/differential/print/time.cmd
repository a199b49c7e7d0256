# time.Time, its duration and its fields, with formats.
# fixture: values
# server: shared
# setup: break main.go:258
# setup: continue
print moment
print &moment
print moment.wall
print %x moment.wall
locals moment
locals -v moment
display -a moment
whatis moment
