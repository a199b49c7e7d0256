# sources with and without patterns.
# fixture: demo
# server: shared
# setup: break main.fill
# setup: continue
sources demo
sources testfixtures
sources nosuch
sources (
sources fmt
