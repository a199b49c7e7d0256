# The cache that makes starts quick: what Java has loaded and linked in a session before (an AOT cache, from Java 25 on; a
# CDS archive on older ones). It is the user's own, and there is one for each Java and jar. Nothing depends on it: Java
# looks whether it fits and goes on without. Read after lib/java.sh; POSIX sh.
#   JDLV_CACHE=off  neither use nor make one
#   XDG_CACHE_HOME  it is in jdlv there, else in ~/.cache/jdlv

# Level 1 of the compiler and the serial collector are the quickest to start. The properties keep JLine from asking the
# terminal questions and waiting for its answers, and reflection from making a class of its own for each constructor and
# method that it calls, which no cache keeps. A cache fits only what is started with the options it was made with.
java_start_options="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx136m -Xmn12m --enable-native-access=ALL-UNNAMED -Dorg.jline.terminal.graphemeCluster=false -Djdk.reflect.useNativeAccessorOnly=true"

# find_cache SCRIPTS JAR: sets $cache to the cache for $java_home and JAR and $cache_option to the option that names it; it
# is empty where there is none. Then one is made in the background, for the next start.
find_cache() {
    cache=
    name_cache "$2" || return 0
    # shellcheck disable=SC3067 # not in POSIX, but in its shells: a cache is code, and only one's own is run
    if [ -f "$cache" ] && [ ! "$2" -nt "$cache" ]; then
        [ -O "$cache" ] || cache=
        return 0
    fi
    make_cache "$1" "$2"
    cache=
}

# name_cache JAR: sets $cache and $cache_option; returns 1 where there can be none.
name_cache() {
    [ "${JDLV_CACHE:-}" != off ] || return 1
    # who chooses an archive of their own is left alone
    case " ${JDLV_JAVA_OPTIONS:-} ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} " in
        *" -Xshare"* | *" -XX:"*Archive* | *" -XX:"*AOT*) return 1 ;;
    esac
    case ${XDG_CACHE_HOME:-} in
        /*) cache_folder=$XDG_CACHE_HOME/jdlv ;;
        *) cache_folder=${HOME:-}/.cache/jdlv ;;
    esac
    # Java takes a colon for the end of the name
    case $cache_folder in
        *:* | /.cache/jdlv) return 1 ;;
        /*) ;;
        *) return 1 ;;
    esac
    cache_key=$(cd "${1%/*}" 2>/dev/null && LC_ALL=C ls -lniL "${1##*/}" "$java_home/release" 2>/dev/null) || return 1
    # of each file: inode, mode, links, owner, group, size, month, day, time or year, name
    cache=$cache_folder/
    while read -r cache_inode _ _ _ _ cache_size cache_month cache_day cache_time _; do
        cache=$cache$cache_inode-$cache_size-$cache_month$cache_day${cache_time%:*}${cache_time#*:}-
    done <<EOF
$cache_key
EOF
    if [ "$java_version" -ge 25 ]; then
        cache=${cache}1.aot
        cache_option=-XX:AOTCache=
    else
        cache=${cache}1.jsa
        cache_option=-XX:SharedArchiveFile=
    fi
}

# make_cache SCRIPTS JAR: starts lib/train-java, of which nobody waits for the end: it leaves no process behind that this
# shell, or what becomes of it, had to wait for, and holds nothing open.
make_cache() {
    # shellcheck disable=SC2086 # options are split at spaces
    (
        "$1/lib/train-java" "$cache" "$2" "$1/../protocol/recordings/demo.jsonl" "$java_home/bin/java" $java_start_options \
            </dev/null >/dev/null 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
    )
}
