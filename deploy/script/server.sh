# shellcheck shell=bash disable=SC2034,SC2154 # variables cross the parts of the script
# Starting and stopping the server: one process named server and, as a cluster, silos beside it. Sourced.

address="http://127.0.0.1:$HUYING_PORT"

# The number in a pid file may belong to a stranger by now.
server_pid() {
    local pid
    pid="$(cat "$HUYING_DATA/$1.pid" 2>/dev/null)" && [ -n "$pid" ] || return 1
    grep -qsz 'HuYing\.Silo\.dll$' "/proc/$pid/cmdline" && grep -qszx serve "/proc/$pid/cmdline" || return 1
    grep -qszxF "HUYING_DATA=$HUYING_DATA" "/proc/$pid/environ" || return 1
    printf '%s\n' "$pid"
}

# The silos of this data folder, by their pid files.
silos() { find "$HUYING_DATA" -maxdepth 1 -name 'silo-*.pid' -printf '%f\n' 2>/dev/null | sed 's/\.pid$//' | sort -V; }

port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

is_ready() {
    # shellcheck disable=SC2016 # the inner shell expands it
    timeout 5 bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$0"
        printf "GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3
        read -r _ status _ <&3 && [ "$status" = 200 ]' "$1" 2>/dev/null
}

need_free_port() {
    ! port_answers "$1" || die \
        "端口 $1 已被其他程序占用。换一个端口:HUYING_PORT=8081 ./huying up(查占用者:ss -ltnp 'sport = :$1')" \
        "Port $1 is taken. Choose another: HUYING_PORT=8081 ./huying up"
}

up() {
    local detach='' silos=0 logins="$HUYING_DATA/demo-logins.txt"
    while [ $# -gt 0 ]; do
        case "$1" in
            --detach) detach=yes ;;
            --cluster)
                silos="${2:-}"
                [[ "$silos" =~ ^[1-9]$ ]] || die "--cluster 要 1 到 9 个 silo。" "--cluster takes 1 to 9 silos."
                shift
                ;;
            *) die "不认识的参数:$1" "Unknown argument: $1" ;;
        esac
        shift
    done
    if server_pid server >/dev/null; then
        say "已经在运行:$address(停止:./huying down)"
        return
    fi
    need_free_port "$HUYING_PORT"
    prepare_server
    [ "$silos" = 0 ] || need_cluster_ports "$silos"
    trap 'stop_everything' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    open_database
    say "迁移数据库……"
    silo migrate >"$HUYING_DATA/migrate.log" 2>&1 || fail_with "$HUYING_DATA/migrate.log" "数据库迁移失败。" "Migration failed."
    if [ -d deploy/demo ]; then
        silo seed "$PWD/deploy/demo" >"$HUYING_DATA/seed.log" 2>&1 ||
            fail_with "$HUYING_DATA/seed.log" "装入演示数据失败。" "Seeding failed."
    fi
    if [ "$silos" = 0 ]; then
        launch_server server
    else
        launch_cluster "$silos"
    fi
    await_server server "$HUYING_PORT"
    say "" "呼应已就绪:$address"
    [ "$silos" = 0 ] || say "集群:$silos 个 silo;运行看板(管理员登录后):$address/ops/orleans"
    [ ! -s "$logins" ] || { say "演示账号:" && cat "$logins"; }
    say "日志:$HUYING_DATA/server.log"
    if [ -n "$detach" ]; then
        trap - EXIT
        say "停止:./huying down"
    else
        say "按 Ctrl-C 停止。"
        wait "$launched" || fail_with "$HUYING_DATA/server.log" "服务端意外退出。" "The server ended by itself."
    fi
}

prepare_server() {
    need_data_folder
    need_dotnet
    choose_engines
    build_page
    build_server
}

# The server works with the application's login; only migrations have the owner's. A session of its own keeps Ctrl-C
# away from it: it is stopped by us, before its database.
launch_server() {
    local name="$1" log="$HUYING_DATA/$1.log"
    shift
    say "启动 $name……"
    [ "$(stat -c %s "$log" 2>/dev/null || echo 0)" -lt 100000000 ] || mv "$log" "$log.1"
    (umask 077 && : >>"$log")
    (
        umask 077
        export ASPNETCORE_CONTENTROOT="${server%/*}"
        unset HUYING_DB_OWNER
        [ $# = 0 ] || export "$@"
        exec setsid dotnet "$server" serve
    ) </dev/null >>"$log" 2>&1 &
    launched=$!
    printf '%s\n' "$launched" >"$HUYING_DATA/$name.pid"
}

await_server() {
    local name="$1" port="$2" log="$HUYING_DATA/$1.log" seconds
    for ((seconds = 0; seconds < 120; seconds++)); do
        is_ready "$port" && return
        server_pid "$name" >/dev/null || kill -0 "$launched" 2>/dev/null ||
            fail_with "$log" "$name 没有启动起来。" "$name did not start."
        [ $((seconds % 10)) -ne 9 ] || say "  等待 $name 就绪($((seconds + 1)) 秒)……"
        sleep 1
    done
    fail_with "$log" "$name 两分钟内没有就绪。" "$name was not ready within two minutes."
}

stop_server() {
    local name="$1" pid tenths
    pid="$(server_pid "$name")" || { rm -f "$HUYING_DATA/$name.pid" && return 1; }
    kill -TERM "$pid"
    for ((tenths = 0; tenths < 600; tenths++)); do
        server_pid "$name" >/dev/null || { rm -f "$HUYING_DATA/$name.pid" && return; }
        sleep 0.1
    done
    die "$name 一分钟内没有停下(进程 $pid)。" "$name did not stop within a minute (process $pid)."
}

# First who takes requests, then who carries them out.
stop_servers() {
    local name stopped=1
    for name in server $(silos); do
        if stop_server "$name"; then stopped=0; fi
    done
    return "$stopped"
}

stop_everything() {
    stop_servers || true
    close_database
    say "已停止。"
}

down() {
    if stop_servers; then say "服务端已停止。"; else say "服务端没有在运行。"; fi
    close_database
}
