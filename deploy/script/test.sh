# shellcheck shell=bash disable=SC2034,SC2154 # variables cross the parts of the script
# Runs every test project and counts from the result files: console text changes with the tool's language. Sourced.

results=artifacts/test-results

test_projects() {
    sed -nE 's/^Project.*"(tests\\[^"]*\.csproj)".*/\1/p' HuYing.sln | tr '\134' / | while read -r project; do
        ! grep -q '<IsTestProject>true' "$project" || printf '%s\n' "$project"
    done
}

# One line per test: outcome, name, first message; separated by tabs.
outcomes() {
    awk 'BEGIN { RS = "<" }
        function attribute(name,    parts) {
            if (!match($0, name "=\"[^\"]*\"")) return ""
            split(substr($0, RSTART, RLENGTH), parts, "\"")
            return plain(parts[2])
        }
        function plain(text) {
            gsub(/&#x[AD];|[\r\n\t]+/, " ", text); gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text)
            gsub(/&quot;/, "\"", text); gsub(/&apos;/, "\047", text); gsub(/&amp;/, "\\&", text)
            return text
        }
        /^UnitTestResult[ \n]/ {
            outcome = attribute("outcome"); test = attribute("testName"); message = ""
            if ($0 ~ /\/>[ \r\n]*$/) print outcome "\t" test "\t"
            else open = 1
        }
        /^Message>/ && open && message == "" { message = plain(substr($0, 9)) }
        /^\/UnitTestResult>/ && open { print outcome "\t" test "\t" message; open = 0 }'
}

long_lines() { LC_ALL=C.UTF-8 grep -rnE --include='*.cs' '^.{121,}$' src silo tests | cut -d: -f1,2; }

# Leaves its failure, and a run that broke off, as a line in a file. A crashed or hung run may have no failed test to show
# for it: it counts as one.
run_project() {
    local project="$1" name="$2" failed=0
    shift 2
    dotnet test "$project" --no-build --results-directory "$results" \
        --blame-hang-timeout 8m --blame-hang-dump-type none \
        --logger "trx;LogFileName=$name.trx" --logger 'console;verbosity=minimal' "$@" | tee "$results/$name.log" ||
        failed=1
    if grep -qE 'Test Run Aborted|test run was aborted' "$results/$name.log"; then
        say "✗ 测试中断:$name"
        printf '%s\n' "$name" >>"$results/aborted"
    fi
    if [ ! -s "$results/$name.trx" ]; then
        say "✗ 没有测试结果:$name"
        failed=1
    fi
    [ "$failed" = 0 ] || printf '%s\n' "$name" >>"$results/failed"
}

# One compiler process for all projects: the analyzers are compiled once. It must not outlive them, or it would keep the
# caller's output open.
compile() {
    local failed=0
    dotnet build HuYing.sln -v quiet -nologo -p:UseSharedCompilation=true || failed=1
    dotnet build-server shutdown --vbcscompiler >/dev/null
    return $failed
}

# The page's tests say themselves when there is none.
need_browser() {
    command -v chromium-headless-shell >/dev/null && return
    say "用 apt-get 安装没有窗口的 Chromium……"
    mkdir -p artifacts
    install_with_apt chromium-headless-shell fonts-noto-cjk >artifacts/chromium-install.log 2>&1 ||
        say "– Chromium 没有装上(artifacts/chromium-install.log)"
}

# What the facade promises holds on either engine. Usually only what passes through the actors is asked again.
on_orleans() {
    local name filter=''
    if [ -n "${HUYING_TEST_LONG:-}" ]; then
        filter=FullyQualifiedName~HuYing.Tests.Rest
    else
        for name in WholeLife Live Idempotency Scope Version Matrix; do
            filter="$filter${filter:+|}FullyQualifiedName~HuYing.Tests.Rest.${name}"
        done
    fi
    HUYING_TEST_ENGINE=orleans run_project tests/HuYing.Tests/HuYing.Tests.csproj HuYing.Tests.on-orleans \
        --filter "$filter"
}

# --long: as often and as much as docs/testing.md says; without it, what a commit can wait for.
run_tests() {
    local failed=0 project found passed_count=0 failed_count=0 skipped_count=0
    if [ "${1:-}" = --long ]; then
        shift
        export HUYING_TEST_LONG=1
    fi

    # Compilers and test processes are short-lived: they need no profile of themselves, and rarely to collect.
    export DOTNET_TieredPGO=0 DOTNET_GCgen0size=0x4000000
    need_dotnet
    [ -n "${HUYING_TEST_DB:-}" ] || need_postgres
    choose_engines
    need_browser
    rm -rf "$results" && mkdir -p "$results"
    build_page &

    if long_lines >"$results/long-lines"; then
        say "✗ 超过 120 列的行:" && sed 's/^/  /' "$results/long-lines"
        failed=1
    fi
    if ! compile; then
        say "✗ 构建失败。" "0 passed, 0 failed, 0 skipped"
        return 1
    fi
    wait

    # One after the other: silos that are starved of the machine give each other up.
    for project in $(test_projects); do
        run_project "$project" "$(basename "$project" .csproj)" "$@"
    done

    if [ "$HuYingOrleans" = true ] && [ $# = 0 ]; then
        on_orleans
    fi
    [ ! -s "$results/failed" ] || failed=1

    found="$results/outcomes"
    find "$results" -name '*.trx' -exec cat {} + | outcomes >"$found"
    while IFS=$'\t' read -r outcome _; do
        case "$outcome" in
            Passed) passed_count=$((passed_count + 1)) ;;
            NotExecuted) skipped_count=$((skipped_count + 1)) ;;
            *) failed_count=$((failed_count + 1)) ;;
        esac
    done <"$found"
    [ ! -s "$results/aborted" ] || failed_count=$((failed_count + $(wc -l <"$results/aborted")))

    say ""
    awk -F'\t' '$1 == "NotExecuted" { print "– 跳过:" $2 "(" $3 ")" }' "$found"
    awk -F'\t' '$1 != "NotExecuted" && $1 != "Passed" { print "✗ 失败:" $2 "(" $3 ")" }' "$found"
    if [ $((passed_count + failed_count)) = 0 ]; then
        say "✗ 没有执行任何测试。"
        failed=1
    fi
    say "$passed_count passed, $failed_count failed, $skipped_count skipped"
    [ "$failed" = 0 ] && [ "$failed_count" = 0 ]
}
