# A channel prints its buffer, and who waits on it.
# fixture: values
# server: shared
# setup: break main.go:213
# setup: continue
print buffered
print *(&buffered)
print buffered.buf
print buffered.qcount
print buffered.buf[0]
print len(buffered)
print cap(buffered)
print nilChan
print nilChan.qcount
whatis buffered
locals buffered
locals -v buffered
