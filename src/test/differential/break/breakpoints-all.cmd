# breakpoints -a shows the internal ones too.
# fixture: stepping
# server: fresh
breakpoints
clear runtime-fatal-throw
breakpoints -a
bp
breakpoints -x
break main.main
bp -a
