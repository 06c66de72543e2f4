# shellcheck shell=bash disable=SC2034,SC2154 # variables cross the parts of the script
# Which engines a build here has: some package mirrors do not carry all of Orleans. Sourced.

RETRY_ORLEANS_AFTER_MINUTES=1440

# Decides HuYingOrleans, which Directory.Build.props would otherwise guess from the package cache: a mirror that has
# the runtime but not its companions must not break the build.
choose_engines() {
    local stamp="$HUYING_DATA/orleans-probe" wanted
    OrleansVersion="$(sed -nE 's/.*<OrleansVersion>(.*)<.*/\1/p' Directory.Build.props)"
    OrleansPackages="$(sed -nE 's/.*PackageVersion Include="(Microsoft\.Orleans[^"]*)".*/\1/p' Directory.Packages.props |
        paste -sd';')"
    wanted="$OrleansVersion $OrleansPackages"
    if [ -z "${HuYingOrleans:-}" ]; then
        if ! is_known "$stamp" "$wanted"; then
            need_data_folder
            printf '%s %s\n' "$(probe_orleans)" "$wanted" >"$stamp"
        fi
        HuYingOrleans="$(cut -d' ' -f1 "$stamp")"
    fi
    export HuYingOrleans

    if [ "$HuYingOrleans" = true ]; then
        say "引擎:local 和 orleans"
    else
        say "引擎:local(取不到 Orleans 包,集群部分不编译)"
    fi
}

# A success holds while the packages stay in the cache; a failure for a day.
is_known() {
    local cache="${NUGET_PACKAGES:-$HOME/.nuget/packages}"
    case "$(cat "$1" 2>/dev/null)" in
        "true $2") [ -d "$cache/microsoft.orleans.runtime/$OrleansVersion" ] ;;
        "false $2") [ -n "$(find "$1" -mmin "-$RETRY_ORLEANS_AFTER_MINUTES")" ] ;;
        *) return 1 ;;
    esac
}

probe_orleans() {
    export OrleansVersion OrleansPackages
    mkdir -p artifacts
    if timeout 180 dotnet restore deploy/orleans/Probe.csproj >artifacts/orleans-probe.log 2>&1; then
        echo true
    else
        echo false
    fi
}
