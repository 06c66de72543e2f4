# shellcheck shell=bash
# How the scripts speak: Chinese first, English where an administrator abroad may have to help. Sourced.

say() { printf '%s\n' "$@"; }

# Chinese text, then the English one.
die() {
    printf '✗ %s\n' "$1" >&2
    [ $# -lt 2 ] || printf '  %s\n' "$2" >&2
    exit 1
}

# As die, after the last lines of a log that says why.
fail_with() {
    tail -n 15 "$1" >&2
    die "$2完整日志:$1" "$3 The log is named above."
}
