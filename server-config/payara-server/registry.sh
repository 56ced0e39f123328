#!/usr/bin/env bash
# Sets up a domain of Payara Server for the registry, deploys and undeploys it: see "registry.sh help".
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=server-config/common.sh
. "$here/../common.sh"
asadmin=${ASADMIN:-asadmin}
listener=configs.config.server-config.network-config.network-listeners.network-listener.http-listener-2

usage() {
    cat <<'TEXT'
Usage: registry.sh set-up [emir.config]
       registry.sh deploy registry.ear
       registry.sh undeploy

set-up    gives the running domain the settings that the registry needs, and with an emir.config the listeners that it
          wants: their addresses and ports, TLS, trust and credential. What is there already stays as it is.
deploy    deploys the registry at the root, or deploys it again
undeploy  takes it away; settings and records stay

Environment:
  ASADMIN        how to call asadmin, with its options (asadmin):
                 "/opt/payara6/bin/asadmin --port 4848 --user admin --passwordfile /etc/payara/password"
  WAYMARK_TRUST  registry-trust.jar (that of the build)
  JAVA_HOME      the JDK to use
TEXT
}

call() {
    # shellcheck disable=SC2086 # it comes with its options
    $asadmin --interactive=false "$@"
}

# --- what the domain is to be ----------------------------------------------------------------------------------------

# Files of the registry in the domain's own folder.
prepare_files() {
    local domain
    domain=$(call __locations | head -n 1)
    [ -d "$domain/config" ] || fail "the folder of the domain, $domain, is not on this machine."
    check_trust
    make_files "$domain/config/registry"
    install_trust "$files/registry-trust.jar"
}

# With an emir.config: the agent that brings the trust manager, the settings, and the listeners.
add_wishes() {
    prepare_files
    write_listeners payara-server
    cat >>"$work/wishes" <<TEXT
#unless -javaagent:$files/registry-trust.jar
create-jvm-options "-javaagent\\:$files/registry-trust.jar"
#unless configs.config.server-config.system-property.waymark.config.value=$config
create-system-properties --target server-config "waymark.config=$config"
TEXT
    cat "$work/listeners" >>"$work/wishes"
}

# --- what it is ------------------------------------------------------------------------------------------------------

# The configuration of the domain, one "name=value" on each line, and the options of its JVM.
read_state() {
    printf 'get *\nlist-jvm-options\n' | call multimode --printprompt=false >"$work/state" 2>"$work/errors" ||
        fail "cannot ask the domain: $(tail -n 1 "$work/errors")"
    grep -q '^configs\.config\.' "$work/state" || fail "cannot ask the domain: $(tail -n 1 "$work/errors")"
}

# Those of the wishes that have not come true yet.
pending() {
    local line unless='' only=''
    while IFS= read -r line; do
        case $line in
            '#unless '*) unless=${line#\#unless } ;;
            '#if '*) only=${line#\#if } ;;
            '#'* | '') ;;
            *)
                if is_pending "$line" "$unless" "$only"; then
                    printf '%s\n' "$line"
                fi
                unless='' only=''
                ;;
        esac
    done <"$work/wishes" >"$work/pending"
}

is_pending() {
    local wish=${1#set }
    if [ -n "$3" ] && ! grep -qxF -- "$3" "$work/state"; then
        return 1
    elif [ "$wish" != "$1" ]; then
        if grep -qxF -- "${wish//\"/}" "$work/state"; then return 1; fi
    else
        [ -n "$2" ] || fail "there is no #unless before: $1"
        if grep -qF -- "$2" "$work/state"; then return 1; fi
    fi
}

# --- what makes it so ------------------------------------------------------------------------------------------------

# Runs what is pending, one after the other, up to the first that fails. Values are not shown: some are passwords.
run_pending() {
    local command name line said
    coproc session { call multimode --printprompt=false 2>&1; }
    while IFS= read -r command <&3; do
        name=${command%% *} said=''
        printf '%s\n' "$command" >&"${session[1]}"
        while true; do
            IFS= read -r line <&"${session[0]}" || give_up "asadmin ended before ${command%%=*}"
            case $line in
                "Command $name executed successfully.") break ;;
                "Command $name failed.") give_up "${command%%=*}: $said" ;;
                *) said=$line ;;
            esac
        done
    done 3<"$work/pending"
    printf 'exit\n' >&"${session[1]}"
    # shellcheck disable=SC2154 # coproc sets it
    wait "$session_PID"
}

# A listener that is half set up may let in anybody: better none.
give_up() {
    if [ -n "$config" ]; then
        call set "$listener.enabled=false" >/dev/null 2>&1 || true
        fail "failed, and closed the TLS listener: $*"
    fi
    fail "failed: $*"
}

set_up() {
    local changes
    cp "$here/registry.asadmin" "$work/wishes"
    [ -z "$config" ] || add_wishes
    read_state
    pending
    changes=$(grep -c . "$work/pending" || true)
    if [ "$changes" -eq 0 ]; then
        say "The domain is set up; nothing to change."
        return
    fi
    run_pending
    read_state
    pending
    [ ! -s "$work/pending" ] || give_up "no effect of $(sed 's/=.*//' "$work/pending" | tr '\n' ';')"
    say "$changes settings changed. Restart the domain: asadmin restart-domain"
}

case ${1:-help} in
    set-up)
        [ $# -eq 1 ] || read_config "$2"
        open_work
        set_up
        ;;
    deploy)
        [ $# -eq 2 ] || fail "deploy what? See registry.sh help."
        call deploy --force=true --name registry "$2"
        ;;
    undeploy)
        if call list-applications | grep -q '^registry '; then
            call undeploy registry
        else
            say "The registry is not deployed."
        fi
        ;;
    help | -h | --help) usage ;;
    *)
        usage >&2
        exit 2
        ;;
esac
