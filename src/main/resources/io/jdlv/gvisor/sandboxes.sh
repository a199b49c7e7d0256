# Lists the sentries of this machine, each as
#     sandbox PID
#     debug yes | stripped | unreadable
#     arg WORD            for each word of its command line
#     container ID        for each of its containers that runsc's root folder has: several are in a pod's sandbox
# A sentry's first word is runsc-sandbox, while its name in other places is exe. Only /proc is asked: runsc itself does not
# answer as long as one of its sandboxes is halted.

# The unsigned number of $3 bytes at $2 of the file $1.
number() {
    od -An -v -t "u$3" -j "$2" -N "$3" "$1" | tr -d ' '
}

# Whether an ELF file of 64 bits has DWARF: a section with one of its names, by the header at 0x28, 0x3a and 0x3e.
has_dwarf() {
    names=$(($(number "$1" 40 8) + $(number "$1" 58 2) * $(number "$1" 62 2)))
    dd if="$1" bs=1 skip="$(number "$1" $((names + 24)) 8)" count="$(number "$1" $((names + 32)) 8)" 2>/dev/null \
        | tr '\0' '\n' | grep -qx '\.z\{0,1\}debug_info'
}

for file in $(grep -ls '^runsc-sandbox' /proc/[0-9]*/cmdline); do
    folder=${file%/cmdline}
    echo "sandbox ${folder#/proc/}"
    if [ ! -r "$folder/exe" ]; then
        echo "debug unreadable"
    elif has_dwarf "$folder/exe" 2>/dev/null; then
        echo "debug yes"
    else
        echo "debug stripped"
    fi
    tr '\n\0' ' \n' <"$file" | sed 's/^/arg /'
    root=$(tr '\0' '\n' <"$file" | sed -n '/^--\{0,1\}root$/{n;p;}; s/^--\{0,1\}root=//p' | head -n 1)
    id=$(tr '\0' '\n' <"$file" | tail -n 1)
    # a folder by a name that is relative is not known: the sentry has left the one it began in
    case ${root:=/var/run/runsc} in /*) ;; *) continue ;; esac
    for state in "$root"/*_sandbox:"$id".state; do
        [ ! -e "$state" ] || basename "$state" "_sandbox:$id.state" | sed 's/^/container /'
    done
done
exit 0
