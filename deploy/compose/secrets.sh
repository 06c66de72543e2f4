#!/usr/bin/env bash
# Makes the secrets that docker-compose.yml names, once. A login's secret is a PostgreSQL password file:
# host:port:database:login:password. The keys for personal data are one a line; without them contacts are lost.
set -euo pipefail
umask 077
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mkdir -p deploy/secrets

password() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }

# Readable by the server's account inside the container; the folder keeps everybody else on this machine out.
keep() { [ -s "deploy/secrets/$1" ] || (umask 022 && printf '%s\n' "$2" >"deploy/secrets/$1"); }

keep superuser "$(password)"
keep owner "*:*:*:huying_owner:$(password)"
keep app "*:*:*:huying_app:$(password)"
keep personal "$(printf 'index %s\nkey %s' "$(head -c 32 /dev/urandom | base64)" "$(head -c 32 /dev/urandom | base64)")"
