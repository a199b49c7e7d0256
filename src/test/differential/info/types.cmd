# types with and without patterns.
# fixture: values
# server: shared
# setup: break main.numbers
# setup: continue
types ^main\.
types ^\*main
types Pair
types nosuch
types [
types ^map\[
