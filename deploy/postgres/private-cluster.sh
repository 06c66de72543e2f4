#!/usr/bin/env bash
# One private PostgreSQL in a folder of its own, for a single machine and for the tests.
#
#   private-cluster.sh start  DIR [--test] [--until PID] [--set NAME=VALUE]...
#   private-cluster.sh stop   DIR [immediate]
#   private-cluster.sh status DIR      exit code 0 when it runs
#   private-cluster.sh env    DIR      KEY=VALUE lines with the connection strings: for a pipe, not for a screen
#   private-cluster.sh remove DIR      stops it and deletes what `start` made
#
# --test lets the owner create databases; --until removes the cluster when that process has ended, however it ended;
# --set holds until the next start.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source=deploy/script/say.sh
. "$here/../script/say.sh"
# shellcheck source=deploy/postgres/binaries.sh
. "$here/binaries.sh"

[ $# -ge 2 ] || { sed -n '2,12p' "${BASH_SOURCE[0]}" >&2; exit 2; }
verb="$1" dir="$(realpath -m "$2")"
shift 2
cd /

# ---- where things are

# PostgreSQL refuses to run as root.
is_root() { [ "$(id -u)" = 0 ]; }

# An environment of its own: PGHOST and the like of whoever calls must not lead elsewhere.
as_cluster_user() {
    if is_root; then
        runuser -u postgres -- env -i PATH="$PATH" LC_ALL=C.UTF-8 "$@"
    else
        env -i PATH="$PATH" LC_ALL=C.UTF-8 "$@"
    fi
}

locate() {
    home="$dir/postgres"
    [ ! -e "$dir/postgres.at" ] || home="$(cat "$dir/postgres.at")"
    data="$home/data" log="$home/postgres.log" secrets="$dir/secrets"
    # A socket's path ends at 107 bytes.
    socket="$home/socket"
    [ "${#socket}" -le 85 ] || socket="/tmp/huying-$(printf %s "$home" | sha256sum | cut -c1-12)"
}

settle() {
    if is_root && ! id postgres >/dev/null 2>&1; then
        die "以 root 运行时需要系统用户 postgres。" "Running as root needs the system user postgres."
    fi
    [ -d "$dir" ] || (umask 066 && mkdir -p "$dir" && chmod 0711 "$dir")
    if is_root && [ ! -e "$home" ] && [ ! -e "$dir/postgres.at" ] && ! as_cluster_user test -x "$dir"; then
        printf '/var/lib/huying/%s\n' "$(printf %s "$dir" | sha256sum | cut -c1-12)" >"$dir/postgres.at"
        locate
    fi
    mkdir -p "$(dirname "$home")"
    make_private "$home"
    make_private "$socket"
    (umask 077 && mkdir -p "$secrets")
}

make_private() {
    if is_root; then
        install -d -m 0700 -o postgres "$1"
    else
        install -d -m 0700 "$1"
    fi
}

find_binaries() {
    local wanted=''
    [ ! -e "$data/PG_VERSION" ] || wanted="$(cat "$data/PG_VERSION")"
    bin="$(postgres_bin "$wanted")" || die \
        "找不到 PostgreSQL ${wanted:-$OLDEST_POSTGRES 或更新版本}的程序。Debian/Ubuntu:apt-get install postgresql" \
        "No PostgreSQL ${wanted:-$OLDEST_POSTGRES or newer} found. Debian/Ubuntu: apt-get install postgresql"
}

# ---- whether it runs

# Every process of a cluster works in its data folder; a pid alone may long belong to somebody else.
processes() {
    local entry
    for entry in /proc/[0-9]*; do
        [ "$(readlink "$entry/cwd" 2>/dev/null)" != "$data" ] || printf '%s\n' "${entry#/proc/}"
    done
}

postmaster() { [ -e "$data/postmaster.pid" ] && head -n 1 "$data/postmaster.pid"; }

# One start or removal at a time.
lock() {
    exec 9>"$dir/postgres.lock"
    flock 9
}

is_running() {
    local pid
    pid="$(postmaster)" && [ "$(readlink "/proc/$pid/cwd" 2>/dev/null)" = "$data" ]
}

# ---- start

secret() {
    local file="$secrets/$1"
    [ -s "$file" ] || (umask 077 && head -c 24 /dev/urandom | base64 | tr '+/' '-_' >"$file")
    cat "$file"
}

create_cluster() {
    local sync=()
    [ -z "$test" ] || sync=(--no-sync)
    rm -rf "$data.new"
    as_cluster_user "$bin/initdb" -D "$data.new" -U postgres --data-checksums --encoding=UTF8 --locale=C.UTF-8 \
        --auth-local=peer --auth-host=scram-sha-256 "${sync[@]}" >"$dir/initdb.log" 2>&1 || {
        cat "$dir/initdb.log" >&2
        die "创建私有数据库失败。" "initdb failed."
    }
    rm -f "$dir/initdb.log"
    as_cluster_user tee "$data.new/pg_hba.conf" >/dev/null <<CONF
# The superuser has no password: only the system account that runs the cluster, only through the socket.
local  all  postgres                peer map=cluster
local  all  all                     scram-sha-256
host   all  postgres  127.0.0.1/32  reject
host   all  all       127.0.0.1/32  scram-sha-256
CONF
    printf 'cluster %s postgres\n' "$(as_cluster_user id -un)" | as_cluster_user tee "$data.new/pg_ident.conf" >/dev/null
    printf "include = 'huying.conf'\n" | as_cluster_user tee -a "$data.new/postgresql.conf" >/dev/null
    mv "$data.new" "$data"
}

configure() {
    local port="$1"
    as_cluster_user tee "$data/huying.conf" >/dev/null <<CONF
# Written at every start. Durability (fsync, full_page_writes, synchronous_commit) stays as PostgreSQL ships it: on.
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$socket'
max_connections = $([ -z "$test" ] && echo 200 || echo 500)
shared_buffers = 256MB
# After each checkpoint a page's first change is logged whole: in a storm a checkpoint every few seconds would log little
# else.
max_wal_size = 4GB
wal_compression = on
password_encryption = 'scram-sha-256'
$(printf '%s\n' "${settings[@]}")
CONF
}

is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

launch() {
    local port attempt already
    port="$(cat "$home/port" 2>/dev/null || true)"
    for attempt in {1..20}; do
        # Below the range from which systems take outgoing ports.
        while [ -z "$port" ] || is_taken "$port"; do port=$((20000 + RANDOM % 12000)); done
        configure "$port"
        already="$(stat -c %s "$log" 2>/dev/null || echo 0)"
        if as_cluster_user "$bin/pg_ctl" start -D "$data" -l "$log" -w -t 600 >/dev/null 2>&1 9>&-; then
            printf '%s\n' "$port" >"$home/port"
            return
        fi
        tail -c "+$((already + 1))" "$log" | grep -q 'could not create any TCP/IP sockets' || break
        port=''
    done
    tail -n 15 "$log" >&2
    die "私有数据库启动失败(第 $attempt 次),日志:$log" "PostgreSQL did not start; its log is above."
}

create_roles() {
    # On standard input: arguments are visible to every user of the machine.
    as_cluster_user "$bin/psql" -X -q -v ON_ERROR_STOP=1 -h "$socket" -p "$(cat "$home/port")" -U postgres \
        -d postgres >/dev/null <<SQL
SET log_min_error_statement = panic;
SELECT format('CREATE ROLE %I', name) FROM unnest(ARRAY['huying_owner', 'huying_app']) AS name
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
ALTER ROLE huying_owner LOGIN PASSWORD '$(secret owner)';
ALTER ROLE huying_app LOGIN PASSWORD '$(secret app)';
SELECT 'CREATE DATABASE huying OWNER huying_owner'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'huying') \gexec
REVOKE ALL ON DATABASE huying, postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE huying TO huying_app;
${test:+"ALTER ROLE huying_owner CREATEDB CREATEROLE; GRANT pg_signal_backend TO huying_owner;"}
${test:+"GRANT CONNECT ON DATABASE postgres TO huying_owner;"}
SQL
    (umask 077 && : >"$secrets/ready")
}

start() {
    local until='' test='' settings=() waited pid
    while [ $# -gt 0 ]; do
        case "$1" in
            --test) test=yes ;;
            --until) until="$2" && shift ;;
            --set)
                [[ "$2" =~ ^[a-z_.]+=[A-Za-z0-9_./-]+$ ]] || die "参数不合法:$2" "Not a setting: $2"
                settings+=("${2%%=*} = '${2#*=}'") && shift
                ;;
            *) die "不认识的参数:$1" "Unknown argument: $1" ;;
        esac
        shift
    done
    find_binaries
    settle
    if [ -n "$until" ]; then
        setsid bash "$here/private-cluster.sh" guard "$dir" "$until" </dev/null >/dev/null 2>&1 &
    fi
    lock

    if ! is_running; then
        [ -e "$data/PG_VERSION" ] || create_cluster
        # Children of a killed postmaster leave by themselves; starting beside them would be refused.
        for ((waited = 0; waited < 100; waited++)); do
            [ -n "$(processes)" ] || break
            sleep 0.1
        done
        # With none of them left, a pid of the lock file that still exists is a zombie, or a stranger with the old number.
        if [ -z "$(processes)" ] && pid="$(postmaster)" && [ -e "/proc/$pid" ]; then
            rm -f "$data/postmaster.pid" "$socket"/.s.PGSQL.*
        fi
        launch
    fi
    [ -e "$secrets/ready" ] || create_roles
}

# ---- the rest

stop() {
    is_running || return 0
    find_binaries
    as_cluster_user "$bin/pg_ctl" stop -D "$data" -m "${1:-fast}" -w -t 120 >/dev/null
}

remove() {
    stop immediate
    # Only what `settle` made: a folder of that name alone may be anybody's.
    if [ -d "$secrets" ] && [ -d "$socket" ]; then rm -rf "$home"; fi
    rm -rf "$socket" "$secrets"
    rm -f "$dir/postgres.at" "$dir/postgres.lock" "$dir/initdb.log"
    rmdir --ignore-fail-on-non-empty "$dir" 2>/dev/null || true
}

guard() {
    tail --pid="$1" -s 0.2 -f /dev/null
    [ ! -d "$dir" ] || lock
    remove
}

print_env() {
    [ -e "$secrets/ready" ] || die "这里还没有私有数据库:$dir" "No private cluster in $dir."
    local address
    find_binaries
    address="Host=127.0.0.1;Port=$(cat "$home/port");Database=huying"
    printf 'HUYING_DB=%s;Username=huying_app;Password=%s\n' "$address" "$(secret app)"
    printf 'HUYING_DB_OWNER=%s;Username=huying_owner;Password=%s\n' "$address" "$(secret owner)"
    printf 'HUYING_PG_DATA=%s\nHUYING_PG_PORT=%s\nHUYING_PG_BIN=%s\n' "$data" "$(cat "$home/port")" "$bin"
}

locate
case "$verb" in
    start | stop | remove | guard) "$verb" "$@" ;;
    status) is_running ;;
    env) print_env ;;
    *) die "不认识的命令:$verb" "Unknown command: $verb" ;;
esac
