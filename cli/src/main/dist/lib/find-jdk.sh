# Sourced by the launchers: finds a JDK 25 or newer and sets JIGO_JAVA_HOME to it.
# Order: JAVA_HOME, the java on PATH, then the usual folders. A JDK is judged by its `release` file, so that no JVM is started; the shell
# reads it itself, because each process started here delays every program.

jigo_try_jdk() { # JDK folder, what it must contain
    [ -x "$1/bin/$2" ] && [ -r "$1/release" ] || return 1
    jigo_major=
    while IFS='="' read -r jigo_key jigo_none jigo_value; do
        [ "$jigo_key" = JAVA_VERSION ] && jigo_major=${jigo_value%%[!0-9]*} && break
    done <"$1/release"
    [ "${jigo_major:-0}" -ge 25 ] || return 1
    JIGO_JAVA_HOME=$1
}

jigo_find_jdk() { # java or javac: what is needed
    [ -n "${JAVA_HOME:-}" ] && jigo_try_jdk "$JAVA_HOME" "$1" && return 0
    jigo_on_path=$(command -v java 2>/dev/null) || jigo_on_path=
    if [ -n "$jigo_on_path" ]; then
        jigo_real=$(readlink -f "$jigo_on_path" 2>/dev/null || echo "$jigo_on_path")
        jigo_bin=${jigo_real%/*}
        jigo_try_jdk "${jigo_bin%/*}" "$1" && return 0
    fi
    for jigo_dir in /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        jigo_try_jdk "$jigo_dir" "$1" && return 0
    done
    echo "jigo: no JDK 25 found in JAVA_HOME, PATH or the usual folders: install one (for example Eclipse Temurin 25) and set JAVA_HOME to it" >&2
    return 1
}
