# shellcheck shell=bash disable=SC2034,SC2154 # variables cross the parts of the script
# Builds the server into a folder of its own each time: overwriting assemblies under a running server would crash it.
# Sourced.

server_sources() {
    printf '%s\n' src silo Directory.Build.props Directory.Packages.props global.json .editorconfig
}

is_built() {
    local stamp="$1/built-with" paths
    [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$(build_inputs)" ] || return 1
    mapfile -t paths < <(server_sources)
    # Folders count too: a deleted file leaves no other trace.
    [ -z "$(find "${paths[@]}" \( -name HuYing.Web \) -prune -o -newer "$stamp" -print -quit)" ]
}

build_inputs() { printf 'sdk=%s orleans=%s page=%s\n' "$sdk" "$HuYingOrleans" "$page"; }

build_server() {
    local current=artifacts/server/current fresh
    mkdir -p artifacts/server
    exec 8>artifacts/server/lock
    flock 8
    if ! is_built "$current"; then
        say "构建服务端(首次约一两分钟)……"
        fresh="$(mktemp -d artifacts/server/XXXXXX)"
        # Whoever starts the server need not wait for the look at its style.
        if ! dotnet publish silo/HuYing.Silo.csproj -c Release -o "$fresh" -v quiet -nologo \
            -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false >artifacts/server/build.log 2>&1; then
            rm -rf "$fresh"
            grep -E 'error' artifacts/server/build.log | sort -u | head -n 20 >&2
            die "构建失败,完整日志:artifacts/server/build.log" "The build failed; the log is named above."
        fi
        [ -z "$page" ] || cp -r "$page_folder/dist" "$fresh/page"
        build_inputs >"$fresh/built-with"
        ln -sfn "$(basename "$fresh")" "$current"
        remove_old_builds "$fresh"
    fi
    flock -u 8 && exec 8>&-
    server="$PWD/artifacts/server/$(readlink "$current")/HuYing.Silo.dll"
}

# A folder whose name stands on some command line still has a server in it.
remove_old_builds() {
    local folder
    for folder in artifacts/server/*/; do
        folder="${folder%/}"
        case "$folder" in "$1" | artifacts/server/current) continue ;; esac
        grep -qsF "$PWD/$folder/" /proc/[0-9]*/cmdline || rm -rf "$folder"
    done
}

# The rest of the line is the verb and its arguments. What it writes is for its own user's eyes.
silo() { (umask 077 && ASPNETCORE_CONTENTROOT="$(dirname "$server")" exec dotnet "$server" "$@"); }
