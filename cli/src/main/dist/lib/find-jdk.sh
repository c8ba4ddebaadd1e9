# Sourced by the launchers: finds a JDK 25 or newer and sets JIGO_JAVA_HOME to it.
# Order: JAVA_HOME, the java on PATH, then the usual folders. A JDK is judged by its `release` file, so that no JVM is started.

jigo_java_major() { # JDK folder -> its feature version, or nothing
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jigo_try_jdk() { # JDK folder, what it must contain
    jigo_major=$(jigo_java_major "$1") || return 1
    [ -n "$jigo_major" ] && [ "$jigo_major" -ge 25 ] && [ -x "$1/bin/$2" ] || return 1
    JIGO_JAVA_HOME=$1
}

jigo_find_jdk() { # java or javac: what is needed
    [ -n "${JAVA_HOME:-}" ] && jigo_try_jdk "$JAVA_HOME" "$1" && return 0
    jigo_on_path=$(command -v java 2>/dev/null) || jigo_on_path=
    if [ -n "$jigo_on_path" ]; then
        jigo_real=$(readlink -f "$jigo_on_path" 2>/dev/null || echo "$jigo_on_path")
        jigo_try_jdk "$(dirname "$(dirname "$jigo_real")")" "$1" && return 0
    fi
    for jigo_dir in /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        jigo_try_jdk "$jigo_dir" "$1" && return 0
    done
    echo "jigo: no JDK 25 found in JAVA_HOME, PATH or the usual folders: install one (for example Eclipse Temurin 25) and set JAVA_HOME to it" >&2
    return 1
}
