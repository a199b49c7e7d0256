p main.pattern
config max-array-values 1000
config -list
p main.pattern
exit
