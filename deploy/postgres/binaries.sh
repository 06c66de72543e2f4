# shellcheck shell=bash
# Where PostgreSQL's programs are. Sourced.

OLDEST_POSTGRES=15

postgres_major_in() { "$1/postgres" --version 2>/dev/null | sed -nE 's/^postgres \(PostgreSQL\) ([0-9]+).*/\1/p'; }

# Prints the folder of the newest PostgreSQL that is new enough, or of exactly the major version asked for:
# a cluster only opens with the version that created it.
postgres_bin() {
    local wanted="${1:-}" best='' best_major=0 folder major
    local candidates=(/usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql/bin /opt/postgresql*/bin)
    folder="$(command -v postgres || true)"
    [ -z "$folder" ] || candidates+=("$(dirname "$(readlink -f "$folder")")")
    [ -z "${HUYING_PG_BIN:-}" ] || candidates=("$HUYING_PG_BIN")

    for folder in "${candidates[@]}"; do
        [ -x "$folder/initdb" ] || continue
        major="$(postgres_major_in "$folder")"
        [ -n "$major" ] || continue
        [ -z "$wanted" ] || [ "$major" = "$wanted" ] || continue
        if [ "$major" -ge "$OLDEST_POSTGRES" ] && [ "$major" -gt "$best_major" ]; then
            best="$folder" best_major="$major"
        fi
    done
    [ -n "$best" ] && printf '%s\n' "$best"
}
