# Arguments that directories for debug information do not take.
# fixture: stepping
# server: shared
# setup: break main.add
# setup: continue
config debug-info-directories
config debug-info-directories x
config debug-info-directories -add
config debug-info-directories -rm
config debug-info-directories -rm /nosuch
