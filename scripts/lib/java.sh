# Finds a Java of at least 21. Read by the scripts beside this folder; POSIX sh, and no other program is started unless
# nothing else helps: versions are read from each JDK's `release` file.

java_least=21

# java_major HOME: sets $major to the version of the JDK or JRE there, 0 when there is none.
java_major() {
    major=0
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
            JAVA_VERSION=*)
                line=${line#JAVA_VERSION=}
                line=${line#\"}
                major=${line%%[!0-9]*}
                : "${major:=0}"
                return 0
                ;;
        esac
    done <"$1/release"
}

# java_consider HOME PROGRAM: keeps HOME in $java_home when its Java is the newest so far and PROGRAM is in its bin.
java_consider() {
    java_major "$1"
    if [ "$major" -gt "$java_version" ] && [ -x "$1/bin/$2" ]; then
        java_version=$major
        java_home=$1
    fi
}

# find_java PROGRAM: sets $java_home and $java_version to the Java to use, one with PROGRAM (java, or javac for a whole
# JDK). JAVA_HOME is taken when it is new enough, else the newest of PATH and of the folders where JDKs are installed.
# JDLV_JAVA_FOLDERS, folders of JDKs with a colon between them, stands for the usual ones when it is set.
# Returns 1 when there is none; $java_version is then that of the newest that was found, 0 for none at all.
find_java() {
    java_home=
    java_version=0
    if [ -n "${JAVA_HOME:-}" ]; then
        java_consider "$JAVA_HOME" "$1"
        [ "$java_version" -lt "$java_least" ] || return 0
    fi
    java_from_path "$1" ""
    java_ifs=$IFS
    IFS=:
    # shellcheck disable=SC2086 # split at the colons
    set -- "$1" ${JDLV_JAVA_FOLDERS-/usr/lib/jvm:/usr/lib64/jvm:/usr/local/lib/jvm:/usr/java:/usr/local:/opt:/opt/java:/opt/jdk:${HOME:-}/.sdkman/candidates/java:${HOME:-}/.jdks:${HOME:-}/.local/share/mise/installs/java:${HOME:-}/.asdf/installs/java:/Library/Java/JavaVirtualMachines:${HOME:-}/Library/Java/JavaVirtualMachines:/opt/homebrew/opt:/usr/local/opt}
    IFS=$java_ifs
    java_program=$1
    shift
    for java_folder; do
        for java_candidate in "$java_folder"/*; do
            java_consider "$java_candidate" "$java_program"
            java_consider "$java_candidate/Contents/Home" "$java_program"
            java_consider "$java_candidate/libexec/openjdk.jdk/Contents/Home" "$java_program"
        done
    done
    [ "$java_version" -ge "$java_least" ] || java_from_path "$java_program" links
    [ "$java_version" -ge "$java_least" ]
}

# java_from_path PROGRAM LINKS: considers the JDKs whose bin is on PATH. Where LINKS is not empty, also those that a link
# on PATH leads to (/usr/bin/java): following one starts a program, and most lead to a folder that is looked at anyway.
java_from_path() {
    java_ifs=$IFS
    IFS=:
    for java_folder in ${PATH:-}; do
        [ -x "$java_folder/java" ] || continue
        if [ -r "$java_folder/../release" ]; then
            java_consider "${java_folder%/bin}" "$1"
        elif [ -n "$2" ] && [ -h "$java_folder/java" ] && java_real=$(readlink -f "$java_folder/java" 2>/dev/null); then
            java_consider "${java_real%/bin/java}" "$1"
        fi
    done
    IFS=$java_ifs
}

# say_how_to_install WHAT: one sentence that says what is missing (WHAT is "Java" or "a JDK") and how to get it.
say_how_to_install() {
    java_found="none was found"
    [ "$java_version" -eq 0 ] || java_found="the newest found is $java_version, in $java_home"
    case $1 in
        Java) java_package=jre ;;
        *) java_package=jdk ;;
    esac
    if command -v brew >/dev/null 2>&1; then
        java_how="brew install openjdk"
    elif command -v apt-get >/dev/null 2>&1; then
        java_how="apt-get install openjdk-21-$java_package-headless where the system has it, else Temurin from https://adoptium.net"
    elif command -v dnf >/dev/null 2>&1; then
        java_how="dnf install java-21-openjdk-headless java-21-openjdk-devel"
    elif command -v apk >/dev/null 2>&1; then
        java_how="apk add openjdk21-$java_package"
    else
        java_how="Temurin from https://adoptium.net"
    fi
    echo "jdlv needs $1 of version $java_least or newer, and $java_found: install one ($java_how), or name one with JAVA_HOME." >&2
}
