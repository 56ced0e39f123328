# What the scripts for Payara Server and for WildFly have in common. They set "here", their own folder, and source this.

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
trust=${WAYMARK_TRUST:-$here/../../registry-trust/target/registry-trust.jar}
work=
config=

say() {
    printf '%s\n' "$*"
}

fail() {
    printf 'registry.sh: %s\n' "$*" >&2
    exit 1
}

# read_config FILE: the settings, by their whole path.
read_config() {
    [ -r "$1" ] || fail "cannot read $1."
    config=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
}

# A folder for what is gone when the script ends.
open_work() {
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
}

check_trust() {
    [ -f "$trust" ] || fail "there is no $trust; build it, or name it in WAYMARK_TRUST."
}

# install_trust FILE: the trust manager, where the server finds it.
install_trust() {
    cmp -s "$trust" "$1" || cp "$trust" "$1"
}

# make_files FOLDER: the registry's own files in the server. The password is made once and is nobody's to remember.
make_files() {
    files=$1
    (umask 077 && mkdir -p "$files")
    if [ ! -s "$files/password" ]; then
        (umask 077 && od -An -N 24 -tx1 /dev/urandom | tr -d ' \n' >"$files/password")
    fi
}

# write_listeners SERVER: the commands that make it listen as the settings say, in $work/listeners; with TLS also the
# key store.
write_listeners() {
    local keys=()
    if "$java" -jar "$trust" listeners --config "$config" | grep -q '^https '; then
        "$java" -jar "$trust" credential --config "$config" --out "$files/server.p12" --alias s1as \
            --password-file "$files/password" || fail "the credential cannot be used."
        keys=(--key-store "$files/server.p12" --password-file "$files/password")
    fi
    "$java" -jar "$trust" "$1" --config "$config" --out "$work/listeners" ${keys[@]+"${keys[@]}"} ||
        fail "$config cannot be used."
}
