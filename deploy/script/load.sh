# shellcheck shell=bash disable=SC2034,SC2154 # variables cross the parts of the script
# Drives a load test against a running server, then recounts the ledger that it wrote to. Sourced.

load_test=artifacts/load/HuYing.LoadTest.dll

load() {
    local result=0
    case "${1:-}" in
        '' | help | -h | --help)
            build_load_test
            run_load_test || true
            return
            ;;
    esac
    build_load_test
    if ! names_a_server "$@"; then
        is_ready "$HUYING_PORT" || die "服务端没有就绪:$address。先运行 ./huying up --detach" "The server is not ready: $address"
    fi
    run_load_test "$@" || result=$?
    # A run that never began has written nothing.
    [ "$result" -lt 64 ] || return "$result"
    say "" "复核账本……"
    on_database verify || result=1
    return "$result"
}

build_load_test() {
    need_dotnet
    mkdir -p artifacts
    dotnet publish tests/HuYing.LoadTest/HuYing.LoadTest.csproj -c Release -o artifacts/load -v quiet -nologo \
        -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false \
        >artifacts/load-build.log 2>&1 && return
    grep -E 'error' artifacts/load-build.log | sort -u | head -n 20 >&2
    die "构建失败,完整日志:artifacts/load-build.log" "The build failed; the log is named above."
}

# Paths that are given are the caller's.
run_load_test() (cd "$caller" && exec dotnet "$OLDPWD/$load_test" "$@")

names_a_server() {
    local word
    for word in "$@"; do [ "$word" != --to ] || return 0; done
    return 1
}
