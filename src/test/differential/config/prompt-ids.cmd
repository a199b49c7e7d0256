# Thread and process in the prompt.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
# stdin: config prompt <$p:$t>
# stdin: goroutine 2
# stdin: goroutine 1
# stdin: exit
# stdin: n
config prompt $t$p$g$f
