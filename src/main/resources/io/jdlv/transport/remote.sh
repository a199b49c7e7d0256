# Comes before supervisor.sh on a machine that is reached by ssh: finds dlv there and makes a private folder for its socket.
# Its arguments are dlv's, behind "attach".
umask 077
dlv=${JDLV_DLV:-}
for each in "$(command -v dlv)" "${GOBIN:-}/dlv" "${GOPATH:-}/bin/dlv" "$HOME/go/bin/dlv" /usr/local/go/bin/dlv; do
    [ -n "$dlv" ] || [ ! -x "$each" ] || dlv=$each
done
if [ -z "$dlv" ]; then
    echo "Error: dlv was not found there on PATH or in Go's bin folders; install it with: go install github.com/go-delve/delve/cmd/dlv@latest"
    exit 127
fi
directory=$(mktemp -d "${XDG_RUNTIME_DIR:-/tmp}/jdlv-XXXXXXXXXX" 2>/dev/null || mktemp -d /tmp/jdlv-XXXXXXXXXX) || exit
# Unix sockets came with 1.22.1; whoever calls himself otherwise gets a port of the loopback interface.
listen=127.0.0.1:0
version=$("$dlv" version | sed -n 's/^Version: *1\.\([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
if [ -n "$version" ] && [ "${version% *}" -ge 22 ] && [ "$version" != "22 0" ]; then
    listen=unix:$directory/dlv.sock
fi
set -- "$dlv" attach --headless "--listen=$listen" --accept-multiclient "$@"
