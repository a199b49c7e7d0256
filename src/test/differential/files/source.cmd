# source runs a file, with errors in it, and files in files.
# fixture: stepping
# server: fresh
# file: outer.cmd
#| # a comment
#| 
#|    break main.add   
#| nosuch
#| source inner.cmd
#| print missing
#| 	print 1
#| breakpoints
# file: inner.cmd
#| continue
#| print a
#| print (
source outer.cmd
source
source nosuch.cmd
source .
source  inner.cmd
source ~/inner.cmd
source ~
source "inner.cmd"
