#!/usr/bin/env bash
# Sets up WildFly for the tests, with the shipped script.
# wildfly.sh HOME CONFIG PKI TLS_PORT ANONYMOUS_PORT
set -euo pipefail

export JBOSS_HOME=$1
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
"$here/tls-config.sh" "$@"
"$here/../../../../server-config/wildfly/registry.sh" set-up "$1"
