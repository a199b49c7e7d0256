# zed is given file, line and column in one.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# env: EDITOR=zed
# env: PATH={run}/bin:/usr/bin:/bin
# file: bin/zed
#| #!/bin/sh
#| echo zed "$@"
edit main.loop
