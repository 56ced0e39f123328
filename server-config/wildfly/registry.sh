#!/usr/bin/env bash
# Sets up a WildFly for the registry, deploys and undeploys it: see "registry.sh help".
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=server-config/common.sh
. "$here/../common.sh"
controller=${CONTROLLER:-127.0.0.1:9990}

usage() {
    cat <<'TEXT'
Usage: registry.sh set-up [emir.config]
       registry.sh deploy registry.ear
       registry.sh undeploy

set-up    gives the stopped server the settings that the registry needs, and with an emir.config the listeners that it
          wants: their addresses and ports, TLS, trust and credential. If anything fails, nothing is changed.
deploy    deploys the registry, or deploys it again; the server may run or not
undeploy  takes it away; settings and records stay

Environment:
  JBOSS_HOME     where WildFly is
  CONTROLLER     address of the running server's management (127.0.0.1:9990)
  WAYMARK_TRUST  registry-trust.jar (that of the build)
  JAVA_HOME      the JDK to use
TEXT
}

cli() {
    "$java" -jar "$JBOSS_HOME/jboss-modules.jar" -mp "$JBOSS_HOME/modules" org.jboss.as.cli "$@"
}

# The trust manager becomes a module of the server.
prepare_files() {
    local module=$JBOSS_HOME/modules/org/waymark/trust/main
    check_trust
    mkdir -p "$module"
    cp "$here/module.xml" "$module/module.xml"
    install_trust "$module/registry-trust.jar"
    make_files "$JBOSS_HOME/standalone/configuration/registry"
}

# With an emir.config: the settings, and the listeners.
add_commands() {
    prepare_files
    write_listeners wildfly
    cat >>"$work/commands" <<TEXT
if (outcome != success) of /system-property=waymark.config:read-resource
    /system-property=waymark.config:add(value="$config")
end-if
/system-property=waymark.config:write-attribute(name=value,value="$config")
TEXT
    cat "$work/listeners" >>"$work/commands"
}

set_up() {
    local settings=$JBOSS_HOME/standalone/configuration/standalone.xml
    printf 'embed-server --server-config=standalone.xml\n' >"$work/commands"
    cat "$here/registry.cli" >>"$work/commands"
    [ -z "$config" ] || add_commands
    printf 'stop-embedded-server\n' >>"$work/commands"
    cp -p "$settings" "$work/before.xml"
    if ! cli --file="$work/commands" >"$work/output" 2>&1; then
        cp -p "$work/before.xml" "$settings"
        fail "failed, nothing is changed: $(said)"
    fi
    if cmp -s "$work/before.xml" "$settings"; then
        say "The server is set up; nothing to change."
    else
        say "The settings of the server are changed. It may be started."
    fi
}

# Runs commands on the server if it runs, or else on its settings.
on_server() {
    open_work
    if cli --connect --controller="$controller" --command=:whoami >/dev/null 2>&1; then
        printf '%s\n' "$1" >"$work/commands"
        cli --connect --controller="$controller" --file="$work/commands" >"$work/output" 2>&1 || fail "failed: $(said)"
    else
        printf 'embed-server --server-config=standalone.xml\n%s\nstop-embedded-server\n' "$1" >"$work/commands"
        cli --file="$work/commands" >"$work/output" 2>&1 || fail "failed: $(said)"
    fi
}

# What the server complains about.
said() {
    grep -vE ' (INFO|WARN|DEBUG) ' "$work/output" | grep -E 'WFLY' | tail -n 1
}

[ -n "${JBOSS_HOME:-}" ] || [ "${1:-help}" = help ] || fail "JBOSS_HOME does not say where WildFly is."
case ${1:-help} in
    set-up)
        [ $# -eq 1 ] || read_config "$2"
        open_work
        set_up
        ;;
    deploy)
        [ $# -eq 2 ] || fail "deploy what? See registry.sh help."
        on_server "deploy --force --name=registry.ear \"$2\""
        say "The registry is deployed."
        ;;
    undeploy)
        on_server "if (outcome == success) of /deployment=registry.ear:read-resource
            undeploy registry.ear
        end-if"
        say "The registry is not deployed now."
        ;;
    help | -h | --help) usage ;;
    *)
        usage >&2
        exit 2
        ;;
esac
