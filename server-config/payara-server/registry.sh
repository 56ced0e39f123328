#!/usr/bin/env bash
# Sets up a domain of Payara Server for the registry, deploys and undeploys it: see "registry.sh help".
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
asadmin=${ASADMIN:-asadmin}
work=

usage() {
    cat <<'TEXT'
Usage: registry.sh set-up
       registry.sh deploy registry.ear
       registry.sh undeploy

set-up    gives the running domain the settings that the registry needs; what is there already stays as it is
deploy    deploys the registry at the root, or deploys it again
undeploy  takes it away; settings and records stay

Environment:
  ASADMIN  how to call asadmin, with its options (asadmin):
           "/opt/payara6/bin/asadmin --port 4848 --user admin --passwordfile /root/payara.password"
TEXT
}

fail() {
    printf 'registry.sh: %s\n' "$*" >&2
    exit 1
}

call() {
    # shellcheck disable=SC2086 # it comes with its options
    $asadmin --interactive=false "$@"
}

# The configuration of the domain, one "name=value" on each line.
read_state() {
    call get '*' >"$work/state" 2>"$work/errors" || fail "cannot ask the domain: $(tail -n 1 "$work/errors")"
}

# Those of the commands on standard input whose result is not there yet.
pending() {
    local line unless=
    while IFS= read -r line; do
        case $line in
            '#unless '*) unless=${line#\#unless } ;;
            '#'* | '') ;;
            'set '*)
                grep -qxF -- "${line#set }" "$work/state" || printf '%s\n' "$line"
                ;;
            *)
                [ -n "$unless" ] || fail "no #unless before: $line"
                grep -qF -- "$unless" "$work/state" || printf '%s\n' "$line"
                unless=
                ;;
        esac
    done
}

# Runs the commands on standard input one after the other, up to the first that fails. Values are not shown: some are
# passwords.
run_commands() {
    local command name line said
    coproc session { call multimode --printprompt=false 2>&1; }
    while IFS= read -r command <&3; do
        name=${command%% *} said=
        printf '%s\n' "$command" >&"${session[1]}"
        while true; do
            IFS= read -r line <&"${session[0]}" || fail "asadmin ended before ${command%%=*}"
            case $line in
                "Command $name executed successfully.") break ;;
                "Command $name failed.") fail "${command%%=*}: $said" ;;
                *) said=$line ;;
            esac
        done
    done 3<&0
    printf 'exit\n' >&"${session[1]}"
    wait "$session_PID"
}

set_up() {
    local changes
    read_state
    pending <"$here/registry.asadmin" >"$work/pending"
    changes=$(grep -c . "$work/pending" || true)
    if [ "$changes" -eq 0 ]; then
        printf 'The domain is set up; nothing to change.\n'
        return
    fi
    run_commands <"$work/pending"
    read_state
    pending <"$here/registry.asadmin" >"$work/pending"
    [ ! -s "$work/pending" ] || fail "had no effect: $(sed 's/=.*//' "$work/pending" | tr '\n' ';')"
    printf '%s settings changed. Restart the domain: asadmin restart-domain\n' "$changes"
}

case ${1:-help} in
    set-up)
        work=$(mktemp -d)
        trap 'rm -rf "$work"' EXIT
        set_up
        ;;
    deploy)
        [ $# -eq 2 ] || fail "deploy what? See registry.sh help"
        call deploy --force=true --name registry "$2"
        ;;
    undeploy) call undeploy registry ;;
    help | -h | --help) usage ;;
    *)
        usage >&2
        exit 2
        ;;
esac
