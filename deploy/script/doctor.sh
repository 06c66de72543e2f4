# shellcheck shell=bash disable=SC2034,SC2154 # variables cross the parts of the script
# Looks at everything the system needs and says what to do about what is missing. Changes nothing. Sourced.

missing=0

good() { printf '✓ %s\n' "$1"; }
note() { printf '– %s\n' "$1"; }
bad() {
    printf '✗ %s\n    → %s\n' "$1" "$2"
    missing=1
}

doctor() {
    check_sdk
    check_postgres
    check_folder
    check_disk
    check_sm3
    check_engines
    check_node
    check_server
    check_database
    ask_the_server_itself
    return "$missing"
}

check_sdk() {
    if sdk="$(dotnet_sdk)"; then
        good ".NET SDK $sdk"
    else
        bad ".NET SDK 10.0 没有安装" "下载:https://dotnet.microsoft.com/download/dotnet/10.0"
    fi
}

check_postgres() {
    if pg_bin="$(postgres_bin)"; then
        good "PostgreSQL $(postgres_major_in "$pg_bin")($pg_bin)"
    elif uses_private_cluster; then
        bad "没有 PostgreSQL $OLDEST_POSTGRES 或更新版本" "apt-get install postgresql,或用 HUYING_DB 指定已有的数据库"
    else
        note "本机没有 PostgreSQL;使用 HUYING_DB 指定的数据库"
    fi
}

check_folder() {
    local folder="$HUYING_DATA"
    while [ ! -e "$folder" ]; do folder="$(dirname "$folder")"; done
    if [ -d "$folder" ] && [ -w "$folder" ] && [ -x "$folder" ]; then
        good "数据目录可写:$HUYING_DATA"
    else
        bad "数据目录不可写:$HUYING_DATA" "修正目录权限,或用 HUYING_DATA 指定另一个目录"
    fi
    if find "$HUYING_DATA/secrets" -type f -perm /077 2>/dev/null | grep -q .; then
        bad "数据库密码文件对其他用户可读" "chmod 600 $HUYING_DATA/secrets/*"
    fi
}

check_disk() {
    local folder="$HUYING_DATA" free
    while [ ! -e "$folder" ]; do folder="$(dirname "$folder")"; done
    free="$(df -Pm "$folder" | awk 'NR == 2 { print $4 }')"
    if [ "$free" -ge 2048 ]; then
        good "磁盘剩余 $((free / 1024)) GB"
    else
        bad "磁盘只剩 ${free} MB" "至少留出 2 GB"
    fi
}

check_sm3() {
    if ! command -v openssl >/dev/null; then
        note "没有 openssl 命令,未检查国密 SM3"
    elif [[ "$(printf abc | openssl dgst -sm3 2>/dev/null)" == *66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0* ]]; then
        good "国密 SM3 可用($(openssl version | cut -d' ' -f1,2))"
    else
        bad "libcrypto 不支持国密 SM3" "安装 OpenSSL 1.1.1 以上(libssl3)"
    fi
}

check_engines() {
    local known
    known="$(cut -d' ' -f1 "$HUYING_DATA/orleans-probe" 2>/dev/null || true)"
    case "${HuYingOrleans:-$known}" in
        true) good "引擎:local 和 orleans" ;;
        false) note "引擎:local(取不到 Orleans 包;单机运行不需要)" ;;
        *) note "引擎:尚未探测(./huying up 会探测)" ;;
    esac
}

check_node() {
    if has_node; then
        good "Node.js $(node --version)(构建页面用)"
    else
        note "没有 Node.js $OLDEST_NODE 以上:./huying up 会尝试安装;装不上时只提供接口,没有页面"
    fi
}

check_server() {
    if server_pid server >/dev/null; then
        if is_ready "$HUYING_PORT"; then
            good "服务端就绪:$address"
        else
            bad "服务端在运行但没有就绪:$address" "看日志:$HUYING_DATA/server.log"
        fi
    elif port_answers "$HUYING_PORT"; then
        bad "端口 $HUYING_PORT 被其他程序占用" "用 HUYING_PORT 换一个端口(查占用者:ss -ltnp 'sport = :$HUYING_PORT')"
    else
        good "端口 $HUYING_PORT 空闲,服务端没有运行"
    fi
}

check_database() {
    if ! uses_private_cluster; then
        return
    elif ! private_cluster status "$HUYING_DATA"; then
        note "私有数据库没有运行(./huying up 会启动)"
    elif (export_environment "$HUYING_DATA" && "$HUYING_PG_BIN/pg_isready" -q -h 127.0.0.1 -p "$HUYING_PG_PORT"); then
        good "私有数据库可连接"
    else
        bad "私有数据库在运行但不能连接" "看日志:postgres.log;./huying down 后再 ./huying up"
    fi
}

# It knows what only it can see: schema version, durability settings, the ledger's chain.
ask_the_server_itself() {
    local current=artifacts/server/current
    if [ ! -e "$current/HuYing.Silo.dll" ]; then
        note "还没有构建(./huying up 会构建)"
        return
    fi
    server="$PWD/artifacts/server/$(readlink "$current")/HuYing.Silo.dll"
    if ! uses_private_cluster; then
        open_database
    elif private_cluster status "$HUYING_DATA"; then
        export_environment "$HUYING_DATA"
    else
        return
    fi
    silo doctor || missing=1
}
