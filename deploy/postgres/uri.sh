# shellcheck shell=bash
# Turns a libpq URI into the key-value form that Npgsql reads. Sourced; needs say.sh.

percent_decoded() {
    local text="${1//\\/\\\\}"
    printf '%b' "${text//%/\\x}"
}

npgsql_pair() {
    local value="$2"
    [[ "$value" != *[\;=\'\"[:space:]]* ]] || value="\"${value//\"/\"\"}\""
    printf '%s=%s;' "$1" "$value"
}

npgsql_key() {
    case "$1" in
        sslmode) printf 'SSL Mode' ;;
        sslrootcert) printf 'Root Certificate' ;;
        sslcert) printf 'SSL Certificate' ;;
        sslkey) printf 'SSL Key' ;;
        connect_timeout) printf 'Timeout' ;;
        application_name) printf 'Application Name' ;;
        target_session_attrs) printf 'Target Session Attributes' ;;
        options) printf 'Options' ;;
        host) printf 'Host' ;;
        port) printf 'Port' ;;
        user) printf 'Username' ;;
        password) printf 'Password' ;;
        *) return 1 ;;
    esac
}

# Anything that is no URI is taken for key-value already.
npgsql_connection() {
    local text="$1" login='' host='' database='' query='' part name key value
    local shape='^postgres(ql)?://(([^@/?]*)@)?([^/?]*)(/([^?]*))?(\?(.*))?$'
    case "$text" in
        postgres://* | postgresql://*) ;;
        *) printf '%s' "$text" && return ;;
    esac
    [[ "$text" =~ $shape ]] || die "数据库地址写法不对(HUYING_DB)。" "HUYING_DB is not a valid PostgreSQL URI."
    login="${BASH_REMATCH[3]}" host="${BASH_REMATCH[4]}" database="${BASH_REMATCH[6]}" query="${BASH_REMATCH[8]}"

    # One host has its port apart; of several, each keeps its own.
    if [[ "$host" != *,* && "$host" =~ ^(.*):([0-9]+)$ ]]; then
        local port="${BASH_REMATCH[2]}"
        host="${BASH_REMATCH[1]#[}"
        npgsql_pair Host "$(percent_decoded "${host%]}")"
        npgsql_pair Port "$port"
    elif [ -n "$host" ]; then
        npgsql_pair Host "$(percent_decoded "$host")"
    fi
    [ -z "$database" ] || npgsql_pair Database "$(percent_decoded "$database")"
    [ -z "$login" ] || npgsql_pair Username "$(percent_decoded "${login%%:*}")"
    [[ "$login" != *:* ]] || npgsql_pair Password "$(percent_decoded "${login#*:}")"

    local parts=()
    IFS='&' read -r -a parts <<<"$query"
    for part in "${parts[@]}"; do
        name="${part%%=*}"
        key="$(npgsql_key "$name")" || die "数据库地址里有不认识的参数:$name" "Unknown parameter in HUYING_DB: $name"
        value="$(percent_decoded "${part#*=}")"
        # verify-full is VerifyFull there.
        [ "$name" != sslmode ] || value="${value//-/}"
        npgsql_pair "$key" "$value"
    done
}
