# Serving a program to jdlv, for the scripts that show or record a session. Read after lib/project.sh.

server=

# serve LOG COMMAND...: starts a server that announces its address as dlv does, and sets $server to its process id and
# $address to where it listens. What it writes goes to LOG.
serve() {
    serve_log=$1
    shift
    "$@" </dev/null >"$serve_log" 2>&1 &
    server=$!
    address=
    while [ -z "$address" ]; do
        kill -0 "$server" 2>/dev/null || fail "The server did not start: $(cat "$serve_log")"
        sleep 0.1
        address=$(sed -n 's/^API server listening at: //p' "$serve_log")
    done
}

# stop_serving: ends the server that is still there. dlv, told to end, kills the program that it has started.
stop_serving() {
    [ -z "$server" ] || ! kill "$server" 2>/dev/null || wait "$server" || true
    server=
}

# comparison PROGRAM FUNCTION OLD NEW: where FUNCTION compares a number with OLD in the first four bytes of an instruction
# of amd64 or arm64, and what these bytes are with NEW: an address and a number. Nothing where this Go compiles it otherwise.
comparison() {
    go tool objdump -s "^$2\$" "$1" | awk \
        -v amd64="$(printf '4883f8%02x' "$3")" -v amd64_new="$(printf '0x%xf88348' "$4")" \
        -v arm64="$(printf '%08x' $((0xf100001f + $3 * 1024)))" -v arm64_new="$(printf '0x%x' $((0xf100001f + $4 * 1024)))" '
        $3 == amd64 { print $2, amd64_new; exit }
        $3 == arm64 { print $2, arm64_new; exit }'
}
