#!/usr/bin/env bash
# Makes what Payara Micro needs for the tests, as ./waymark does: a key store and a boot command file, beside CONFIG.
# payara-micro.sh CONFIG PKI TLS_PORT ANONYMOUS_PORT
set -euo pipefail

config=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$here/../../../..
files=${config%.config}
trust=("${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar "$root/registry-trust/target/registry-trust.jar")

"$here/tls-config.sh" "$@"
echo changeit >"$files.password"
"${trust[@]}" credential --config "$config" --out "$files.p12" --alias s1as --password-file "$files.password"
"${trust[@]}" payara-micro --config "$config" --out "$files.listeners" --key-store "$files.p12" \
    --password-file "$files.password"
cat "$root/server-config/payara-micro/preboot.asadmin" "$files.listeners" >"$files.asadmin"
