# Runs a headless dlv in a session of its own and cleans up behind it. Started by io.jdlv.transport.Supervisor as
#     setsid sh -c THIS jdlv DIRECTORY KIND INPUT GRACE dlv ARGUMENT...
# DIRECTORY  private; holds the socket and this script's notes, and is removed at the end
# KIND       launched: the target ends with dlv; attached: the target must live on
# INPUT      tty:PATH (dlv gets this terminal, as controlling terminal), fifo:PATH, or none
# GRACE      tenths of a second that dlv may take to end after SIGTERM
# Standard input is a pipe from the client. Its end, orderly or because the client was killed, is the order to clean up.
directory=$1 kind=$2 input=$3 grace=$4
shift 4

# A terminal that goes away with the client sends SIGHUP here, to the session's leader. A handler, unlike "ignore",
# is not inherited by dlv and its target, whose signals stay as they would be anywhere.
trap : HUP INT QUIT TERM

# Processes that dlv started: its children, and whatever is in this session (a target whose dlv is gone has no other
# mark). Fields of /proc/PID/stat behind the name, which is in parentheses: state, parent, process group, session.
targets() {
    for file in /proc/[0-9]*/stat; do
        read -r line 2>/dev/null <"$file" || continue
        process=${file#/proc/}
        process=${process%/stat}
        # shellcheck disable=SC2086
        set -- "$1" ${line##*) }
        [ "$process" = "$$" ] || [ "$process" = "$watcher" ] || [ "$process" = "$1" ] && continue
        [ "$3" = "$1" ] || { [ "$5" = "$$" ] && [ "$3" != "$$" ] && [ "$3" != "$watcher" ]; } && echo "$process"
    done
}

clean_up() {
    trap '' HUP INT QUIT TERM
    while read -r line; do :; done
    tries=0
    until [ -s "$directory/pid" ] || [ -e "$directory/ended" ] || [ "$tries" -ge 50 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    if [ -s "$directory/pid" ] && [ ! -e "$directory/ended" ]; then
        read -r dlv <"$directory/pid"
        # dlv answers SIGTERM by halting the target, then killing the one it launched or leaving the one it attached to
        # without breakpoints (Delve service/rpccommon/server.go).
        kill -TERM "$dlv" 2>/dev/null
        while [ "$grace" -gt 0 ] && kill -0 "$dlv" 2>/dev/null && [ ! -e "$directory/ended" ]; do
            sleep 0.1
            grace=$((grace - 1))
        done
        if [ ! -e "$directory/ended" ] && kill -0 "$dlv" 2>/dev/null; then
            watcher=none
            [ "$kind" = launched ] && left=$(targets "$dlv") && [ -n "$left" ] && kill -KILL $left 2>/dev/null
            kill -KILL "$dlv" 2>/dev/null
        fi
    fi
    rm -rf "$directory"
}

# A background command's input is /dev/null unless it is given one.
exec 3<&0
clean_up <&3 3<&- >/dev/null 2>&1 &
watcher=$!
exec 3<&- </dev/null

case $input in
    # Opened by the session's leader, a terminal becomes the controlling one.
    tty:*) exec 4<>"${input#tty:}" && exec <&4 >&4 2>&4 4<&- ;;
    fifo:*) exec <"${input#fifo:}" ;;
esac

# Not in the background: a shell without job control makes its background commands ignore SIGINT.
sh -c 'echo $$ >"$0/pid" && exec "$@"' "$directory" "$@"
status=$?
: >"$directory/ended"
# A dlv that was killed leaves the target it launched running, with breakpoints that nobody handles.
if [ "$status" -gt 128 ] && [ "$kind" = launched ]; then
    left=$(targets none)
    [ -n "$left" ] && kill -KILL $left 2>/dev/null
fi
exit "$status"
