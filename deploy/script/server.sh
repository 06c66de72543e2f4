# shellcheck shell=bash disable=SC2034,SC2154 # variables cross the parts of the script
# Starting and stopping the server. Sourced.

pid_file="$HUYING_DATA/server.pid" server_log="$HUYING_DATA/server.log"
address="http://127.0.0.1:$HUYING_PORT"

# The number in a pid file may belong to a stranger by now.
server_pid() {
    local pid
    pid="$(cat "$pid_file" 2>/dev/null)" && [ -n "$pid" ] || return 1
    grep -qsz 'HuYing\.Silo\.dll$' "/proc/$pid/cmdline" && grep -qszx serve "/proc/$pid/cmdline" || return 1
    grep -qszxF "HUYING_DATA=$HUYING_DATA" "/proc/$pid/environ" || return 1
    printf '%s\n' "$pid"
}

port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$HUYING_PORT") 2>/dev/null; }

is_ready() {
    # shellcheck disable=SC2016 # the inner shell expands it
    timeout 5 bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$0"
        printf "GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3
        read -r _ status _ <&3 && [ "$status" = 200 ]' "$HUYING_PORT" 2>/dev/null
}

need_free_port() {
    ! port_answers || die \
        "端口 $HUYING_PORT 已被其他程序占用。换一个端口:HUYING_PORT=8081 ./huying up(查占用者:ss -ltnp 'sport = :$HUYING_PORT')" \
        "Port $HUYING_PORT is taken. Choose another: HUYING_PORT=8081 ./huying up"
}

up() {
    local detach='' logins="$HUYING_DATA/demo-logins.txt"
    case "${1:-}" in
        --detach) detach=yes ;;
        '') ;;
        *) die "不认识的参数:$1" "Unknown argument: $1" ;;
    esac
    if server_pid >/dev/null; then
        say "已经在运行:$address(停止:./huying down)"
        return
    fi
    need_free_port
    prepare_server
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
    launch_server
    await_server
    say "" "呼应已就绪:$address"
    [ ! -s "$logins" ] || { say "演示账号:" && cat "$logins"; }
    say "日志:$server_log"
    if [ -n "$detach" ]; then
        trap - EXIT
        say "停止:./huying down"
    else
        say "按 Ctrl-C 停止。"
        wait "$launched" || fail_with "$server_log" "服务端意外退出。" "The server ended by itself."
    fi
}

prepare_server() {
    need_data_folder
    need_dotnet
    choose_engines
    build_server
}

# The server works with the application's login; only migrations have the owner's. A session of its own keeps Ctrl-C
# away from it: it is stopped by us, before its database.
launch_server() {
    say "启动服务端……"
    [ "$(stat -c %s "$server_log" 2>/dev/null || echo 0)" -lt 100000000 ] || mv "$server_log" "$server_log.1"
    (umask 077 && : >>"$server_log")
    (
        umask 077
        export ASPNETCORE_CONTENTROOT="${server%/*}"
        unset HUYING_DB_OWNER
        exec setsid dotnet "$server" serve
    ) </dev/null >>"$server_log" 2>&1 &
    launched=$!
    printf '%s\n' "$launched" >"$pid_file"
}

await_server() {
    local seconds
    for ((seconds = 0; seconds < 120; seconds++)); do
        is_ready && return
        kill -0 "$launched" 2>/dev/null || fail_with "$server_log" "服务端没有启动起来。" "The server did not start."
        [ $((seconds % 10)) -ne 9 ] || say "  等待就绪($((seconds + 1)) 秒)……"
        sleep 1
    done
    fail_with "$server_log" "服务端两分钟内没有就绪。" "The server was not ready within two minutes."
}

fail_with() {
    tail -n 20 "$1" >&2
    die "$2(日志:$1)" "$3"
}

stop_server() {
    local pid tenths
    pid="$(server_pid)" || { rm -f "$pid_file" && return 1; }
    kill -TERM "$pid"
    for ((tenths = 0; tenths < 600; tenths++)); do
        server_pid >/dev/null || { rm -f "$pid_file" && return; }
        sleep 0.1
    done
    die "服务端一分钟内没有停下(进程 $pid)。" "The server did not stop within a minute (process $pid)."
}

stop_everything() {
    stop_server || true
    close_database
    say "已停止。"
}

down() {
    if stop_server; then say "服务端已停止。"; else say "服务端没有在运行。"; fi
    close_database
}
