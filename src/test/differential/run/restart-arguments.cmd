# restart with arguments, quotes, and none at all.
# fixture: args
# server: fresh
# args: first second
# compare: @target-output
continue
restart
continue
restart one "two words" 'three  more' four\ five
continue
restart -noargs
continue
restart timeout -d
continue
