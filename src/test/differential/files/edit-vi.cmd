# vi is given a line number first.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# env: EDITOR=vi -R
# env: PATH={run}/bin:/usr/bin:/bin
# file: bin/vi
#| #!/bin/sh
#| echo vi "$@"
edit main.loop
