# What the scripts that build and test share. Read after lib/java.sh, with $root set to the project's folder.

fail() {
    echo "$1" >&2
    exit 1
}

# A JDK to compile with and Maven to drive it. Maven itself runs on whatever Java there is; it finds the JDK through
# the variable that is set here, or by itself.
need_build_tools() {
    find_java javac || {
        say_how_to_install "a JDK"
        exit 1
    }
    JAVA21_HOME=$java_home
    export JAVA21_HOME
    command -v java >/dev/null 2>&1 || [ -n "${JAVA_HOME:-}" ] || {
        JAVA_HOME=$java_home
        export JAVA_HOME
    }
    command -v mvn >/dev/null 2>&1 \
        || fail "Building jdlv needs Maven 3.6.3 or newer: install it (apt-get install maven, brew install maven, or https://maven.apache.org)."
}

need_go() {
    command -v go >/dev/null 2>&1 || fail "$1 needs Go 1.23 or newer: install it from https://go.dev/dl."
}

# Builds target/jdlv.jar where it is missing or older than what it is made from.
build_if_older() {
    if [ ! -f "$root/target/jdlv.jar" ] || [ -n "$(find "$root/pom.xml" "$root/src/main" -newer "$root/target/jdlv.jar")" ]; then
        echo "Building jdlv."
        "$root/scripts/build"
    fi
}
