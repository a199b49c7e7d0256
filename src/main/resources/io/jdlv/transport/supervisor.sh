# Runs a headless dlv in a session of its own and cleans up behind it. Started by io.jdlv.transport.Supervisor as
#     setsid sh -c THIS jdlv DIRECTORY KIND INPUT GRACE dlv ARGUMENT...
# DIRECTORY  private; holds the socket and this script's notes, and is removed at the end
# KIND       launched: the target ends with dlv; attached: the target must live on
# INPUT      tty:PATH (dlv gets this terminal, as controlling terminal), fifo:PATH, or none
# GRACE      tenths of a second that dlv may take to end after SIGTERM, and before it to leave an attached target
# Standard input is a pipe from the client. Its end is the order to clean up. What is said there before, one line each:
#     at ADDRESS             where dlv listens
#     begin                  what follows replaces all that was to be restored
#     do ADDRESS COMMAND     if the client is gone without a word and there is code at the address: a command for dlv
#     commit                 that was all of it
#     recover COMMAND        what a shell is to run first if the client is gone without a word, while dlv still listens
#     end                    the client ends in order
directory=$1 kind=$2 input=$3 grace=$4
shift 4

# A terminal that goes away with the client sends SIGHUP here, to the session's leader. A handler, unlike "ignore",
# is not inherited by dlv and its target, whose signals stay as they would be anywhere.
trap : HUP INT QUIT TERM

# Processes that dlv ($1) started: its children, and whatever else is in this session, which is the only mark of a target
# whose dlv is gone. Not those of this script, whose ids are in $ours, nor their children, of which dlv is one.
# /proc/PID/stat has, behind the name in parentheses: state, parent, process group, session.
targets() {
    for file in /proc/[0-9]*/stat; do
        read -r line 2>/dev/null <"$file" || continue
        process=${file#/proc/}
        process=${process%/stat}
        # shellcheck disable=SC2086
        set -- "$1" ${line##*) }
        case " $ours " in
            *" $process "* | *" $3 "*) continue ;;
        esac
        if [ "$3" = "$1" ] || [ "$5" = "$$" ]; then
            echo "$process"
        fi
    done
}

end_targets() {
    left=$(targets "$1")
    # shellcheck disable=SC2086
    [ -z "$left" ] || kill -KILL $left 2>/dev/null
}

# Waits until the process $1 is gone, or dlv has ended, or GRACE is over.
await() {
    left=$grace
    while [ "$left" -gt 0 ] && kill -0 "$1" 2>/dev/null && [ ! -e "$directory/ended" ]; do
        sleep 0.1
        left=$((left - 1))
    done
}

heed() {
    while read -r word rest; do
        case $word in
            at) address=$rest ;;
            begin) : >"$directory/restore.new" ;;
            do) printf '%s\n' "$rest" >>"$directory/restore.new" ;;
            recover) printf '%s\n' "$rest" >"$directory/recover" ;;
            commit) mv -f "$directory/restore.new" "$directory/restore" ;;
            end) orderly=yes ;;
        esac
    done
}

# The processes that dlv ($1) traces, by one of its threads. Without Linux's /proc they are not known.
traced() {
    threads=$(ls "/proc/$1/task" | tr '\n' '|')
    for file in $(grep -lsE "^TracerPid:[[:space:]]*(${threads%|})\$" /proc/[0-9]*/status); do
        file=${file#/proc/}
        echo "${file%/status}"
    done
}

# Whether the address $1 is in executable memory of one of the processes behind it.
is_code() {
    at=$1
    shift
    for process; do
        while read -r range permissions _; do
            case $permissions in
                *x*) [ $((at)) -lt $((0x${range%-*})) ] || [ $((at)) -ge $((0x${range#*-})) ] || return 0 ;;
            esac
        done <"/proc/$process/maps"
    done
    return 1
}

# Whether a SIGTRAP waits for a thread of the processes.
trap_waits() {
    for process; do
        ! grep -qs '^S[hi][dg]Pnd:.*[13579bdf].$' "/proc/$process/task"/[0-9]*/status || return 0
    done
    return 1
}

# Commands for dlv's own client that leave a target as if nobody had been there. Data are not written: what they were may
# have no meaning any more. A continue is what takes a signal that dlv stopped the target with while a breakpoint was hit.
parting_words() {
    echo clearall
    if [ -z "$orderly" ] && [ -s "$directory/restore" ]; then
        while read -r at command; do
            # shellcheck disable=SC2086
            ! is_code "$at" $targets || printf '%s\n' "$command"
        done <"$directory/restore"
    fi
    echo exit -c
}

# Leaves the target that dlv ($1) attached to, by means of dlv's own client ($2), which halts it first. Its configuration
# and history are not the user's.
part() {
    targets=$(traced "$1")
    [ -n "$targets" ] || [ ! -d /proc/self ] || return
    if [ -z "$orderly" ] && [ -s "$directory/recover" ]; then
        sh "$directory/recover" </dev/null &
        await $!
        kill -KILL $! 2>/dev/null
    fi
    parting_words >"$directory/parting"
    HOME=$directory XDG_CONFIG_HOME=$directory "$2" connect "$address" --init "$directory/parting" </dev/null &
    await $!
    kill -KILL $! 2>/dev/null
    tries=0
    # shellcheck disable=SC2086
    while sleep 0.1 && trap_waits $targets && [ "$tries" -lt 20 ]; do
        tries=$((tries + 1))
    done
}

clean_up() {
    trap '' HUP INT QUIT TERM
    orderly='' address=''
    heed
    tries=0
    until [ -s "$directory/pid" ] || [ -e "$directory/ended" ] || [ "$tries" -ge 50 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    if [ -s "$directory/pid" ] && [ ! -e "$directory/ended" ]; then
        read -r dlv <"$directory/pid"
        [ "$kind" = launched ] || [ -z "$address" ] || part "$dlv" "$1"
        # dlv answers SIGTERM by halting the target, then killing the one it launched or leaving the one it attached to
        # without breakpoints (Delve service/rpccommon/server.go).
        [ -e "$directory/ended" ] || kill -TERM "$dlv" 2>/dev/null
        await "$dlv"
        if [ ! -e "$directory/ended" ] && kill -0 "$dlv" 2>/dev/null; then
            [ "$kind" = attached ] || end_targets "$dlv"
            kill -KILL "$dlv" 2>/dev/null
        fi
    fi
    rm -rf "$directory"
}

# A background command's input is /dev/null unless it is given one.
ours=$$
exec 3<&0
clean_up "$1" <&3 3<&- >/dev/null 2>&1 &
ours="$ours $!"
exec 3<&- </dev/null

case $input in
    # Opened by the session's leader, a terminal becomes the controlling one.
    tty:*) exec 4<>"${input#tty:}" && exec <&4 >&4 2>&4 4<&- ;;
    fifo:*) exec <"${input#fifo:}" ;;
esac
case $input in
    tty:*) drain= ;;
    *)
        # dlv must be able to write when the client is gone: SIGPIPE would end it before it could detach. The first cat
        # ends with the client's side of the pipe, the second takes what still comes.
        mkfifo "$directory/output" || exit 1
        {
            cat
            exec cat >/dev/null
        } <"$directory/output" &
        drain=$!
        ours="$ours $drain"
        exec >"$directory/output" 2>&1
        ;;
esac

# Not in the background: a shell without job control makes its background commands ignore SIGINT.
sh -c 'echo $$ >"$0/pid" && exec "$@"' "$directory" "$@"
status=$?
: >"$directory/ended"
# A dlv that was killed leaves the target it launched running, with breakpoints that nobody handles.
if [ "$status" -gt 128 ] && [ "$kind" = launched ]; then
    end_targets none
fi
if [ -n "$drain" ]; then
    # The last of the output; a process that outlives dlv may hold it open, so not for ever.
    exec >/dev/null 2>&1
    tries=0
    while kill -0 "$drain" && [ "$tries" -lt 10 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
fi
exit "$status"
