# Editors that want the line in their own way.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# env: EDITOR=code
# env: PATH={run}/bin:/usr/bin:/bin
# file: bin/code
#| #!/bin/sh
#| echo code "$@"
edit main.loop
