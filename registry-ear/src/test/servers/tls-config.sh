#!/usr/bin/env bash
# Writes an emir.config with an https address on this machine and with the test certificates.
# tls-config.sh FILE PKI TLS_PORT ANONYMOUS_PORT
set -euo pipefail

cat >"$1" <<TEXT
emir.address = https://localhost:$3
emir.address.bind = 127.0.0.1
emir.address.anonymousPort = $4
emir.security.truststore.type = openssl
emir.security.truststore.opensslPath = $2/certificates
emir.security.credential.path = $2/host.pem
emir.security.credential.keyPath = $2/host.key
TEXT
