# hx is given file and line in one.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# env: EDITOR=hx
# env: PATH={run}/bin:/usr/bin:/bin
# file: bin/hx
#| #!/bin/sh
#| echo hx "$@"
edit main.loop
