# The time in the prompt, with and without a layout.
# fixture: stepping
# server: fresh
# stdin: config prompt $d{2006}
# stdin: exit
# stdin: y
config prompt "$d> "
