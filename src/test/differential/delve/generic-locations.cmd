# Locations of generic functions.
# fixture: delve:locationsprog_generic
# server: fresh
break main.(*ParamReceiver[main.T]).Amethod
break ParamReceiver.Amethod
break main.ParamFunc
break ParamFunc
