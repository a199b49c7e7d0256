# config tab changes what a tab is shown as.
# fixture: stepping
# server: shared
# setup: break main.loop
# setup: continue
config tab "  "
list
config tab >__
list
config tab
list
