# shellcheck shell=bash disable=SC2034,SC2154 # variables cross the parts of the script
# The database of this data folder: the one that HUYING_DB names, else the private cluster. Sourced.

private_cluster() { deploy/postgres/private-cluster.sh "$@"; }

uses_private_cluster() { [ -z "$given_db" ]; }

# What the caller gave, before we export our own.
given_db="${HUYING_DB:-}" given_owner="${HUYING_DB_OWNER:-${HUYING_DB:-}}"

# Exports HUYING_DB and HUYING_DB_OWNER; remembers whether the cluster was already up.
open_database() {
    started_database=''
    if uses_private_cluster; then
        need_postgres
        if ! private_cluster status "$HUYING_DATA"; then
            say "启动私有 PostgreSQL……"
            started_database=yes
        fi
        private_cluster start "$HUYING_DATA"
        export_environment "$HUYING_DATA"
    else
        HUYING_DB="$(npgsql_connection "$given_db")"
        HUYING_DB_OWNER="$(npgsql_connection "$given_owner")"
        export HUYING_DB HUYING_DB_OWNER
    fi
}

export_environment() {
    local name value
    while IFS='=' read -r name value; do
        export "$name=$value"
    done < <(private_cluster env "$1")
    [ -n "${HUYING_DB:-}" ] || die "读不到私有数据库的登录信息:$1" "The private cluster's logins cannot be read: $1"
}

close_database() { ! uses_private_cluster || private_cluster stop "$HUYING_DATA"; }

# For commands that only need it for a moment.
close_database_if_started() { [ -z "${started_database:-}" ] || close_database; }
