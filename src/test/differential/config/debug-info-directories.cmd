# Directories for debug information added and removed.
# fixture: stepping
# server: fresh
config debug-info-directories -add /one
config debug-info-directories -add /two words
config -list
config debug-info-directories -rm /one
config -list
config debug-info-directories -clear
config -list
config debug-info-directories -rm /one
