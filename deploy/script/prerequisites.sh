# shellcheck shell=bash disable=SC2034,SC2154 # variables cross the parts of the script
# What must be on the machine: the .NET SDK, which we cannot install, and PostgreSQL, which we can. Sourced.

# Answers with the version that global.json accepts; run from the root, which is where the script stands.
dotnet_sdk() { command -v dotnet >/dev/null && dotnet --version 2>/dev/null; }

need_dotnet() {
    sdk="$(dotnet_sdk)" || die \
        "需要 .NET SDK 10.0(10.0.100 或更新的 10.0 版本)。下载:https://dotnet.microsoft.com/download/dotnet/10.0" \
        "The .NET SDK 10.0 is needed (10.0.100 or a newer 10.0); Debian has no package for it. See the address above."
}

# Others may pass through, since PostgreSQL under root is another user, but not look around.
need_data_folder() {
    [ -d "$HUYING_DATA" ] || (umask 066 && mkdir -p "$HUYING_DATA" && chmod 0711 "$HUYING_DATA") || die \
        "建不了数据目录:$HUYING_DATA。修正权限,或用 HUYING_DATA 指定另一个目录。" \
        "The data folder cannot be made: $HUYING_DATA"
}

need_postgres() {
    pg_bin="$(postgres_bin)" && return
    say "没有找到 PostgreSQL $OLDEST_POSTGRES 或更新版本,用 apt-get 安装……"
    mkdir -p artifacts
    install_postgres >artifacts/postgres-install.log 2>&1 || die \
        "PostgreSQL 没有装上(artifacts/postgres-install.log)。请管理员安装 PostgreSQL $OLDEST_POSTGRES 以上,或用 HUYING_DB 指定已有的数据库。" \
        "PostgreSQL could not be installed. Install $OLDEST_POSTGRES or newer, or name a database with HUYING_DB."
    pg_bin="$(postgres_bin)" || die \
        "系统软件源里的 PostgreSQL 太旧,需要 $OLDEST_POSTGRES 以上。见 https://www.postgresql.org/download/linux/" \
        "The PostgreSQL of this system is too old; $OLDEST_POSTGRES or newer is needed. See the address above."
}

install_postgres() {
    local quiet=/etc/postgresql-common/createcluster.d/huying.conf result=0
    # Debian starts a cluster of its own with the server package; it is told not to, for this installation only.
    install_with_apt postgresql-common || return 1
    as_root mkdir -p "$(dirname "$quiet")"
    echo 'create_main_cluster = false' | as_root tee "$quiet" >/dev/null
    install_with_apt postgresql || result=1
    as_root rm -f "$quiet"
    return "$result"
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install_with_apt() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || command -v sudo >/dev/null; } || return 1
    as_root apt-get update || return 1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}
