# Casts that dlv refuses and jdlv does; see docs/casts.md.
# fixture: names
# server: shared
# setup: break main.stop
# setup: continue
# setup: clearall
# setup: stepout
print *(*UContext64)(context)
print *(*kernel.Task)(context)
print *(*pkg/sentry/arch.UContext64)(context)
print *(*arch.UContext64)(empty)
whatis local
