#!/usr/bin/env bash
# Makes a domain of Payara Server for the tests, with the shipped script, on ports of its own; it is stopped then.
# payara-server.sh HOME CONFIG PKI TLS_PORT ANONYMOUS_PORT ADMIN_PORT HTTP_PORT
#                  and six more ports for what the registry does not need
set -euo pipefail

home=$1 config=$2 pki=$3 tls=$4 anonymous=$5 admin=$6 http=$7
shift 7
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
asadmin=$home/bin/asadmin
export ASADMIN="$asadmin --port $admin"

if [ -d "$home/glassfish/domains/registry" ]; then
    "$asadmin" stop-domain --kill=true registry >/dev/null 2>&1 || true
    "$asadmin" delete-domain registry
fi
ports=domain.adminPort=$admin:domain.instancePort=$http:http.ssl.port=$tls
ports+=:jms.port=$1:orb.listener.port=$2:orb.ssl.port=$3:orb.mutualauth.port=$4:domain.jmxPort=$5:osgi.shell.telnet.port=$6
"$asadmin" create-domain --nopassword --checkports=false --domainproperties "$ports" registry
"$asadmin" start-domain registry
"$here/tls-config.sh" "$config" "$pki" "$tls" "$anonymous"
"$here/../../../../server-config/payara-server/registry.sh" set-up "$config"
"$asadmin" stop-domain registry
