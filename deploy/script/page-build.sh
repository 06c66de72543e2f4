# shellcheck shell=bash disable=SC2034,SC2154 # variables cross the parts of the script
# Builds the page (src/HuYing.Web) when its sources have changed. Where there is no Node.js and none can be had, the
# server runs without a page. Sourced.

OLDEST_NODE=18
page_folder=src/HuYing.Web

node_major() { command -v npm >/dev/null && node --version 2>/dev/null | sed -nE 's/^v([0-9]+)\..*/\1/p'; }

has_node() {
    local major
    major="$(node_major)" && [ "${major:-0}" -ge "$OLDEST_NODE" ]
}

install_node() {
    say "没有找到 Node.js $OLDEST_NODE 或更新版本,用 apt-get 安装……"
    mkdir -p artifacts
    install_with_apt nodejs npm >artifacts/node-install.log 2>&1 && has_node
}

# Everything that the page is made of, as one word.
page_inputs() {
    {
        find "$page_folder" \( -name node_modules -o -name dist \) -prune -o -type f ! -name '*.gen.ts' -print0
        printf '%s\0' docs/api/openapi.json
    } | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
}

# Sets page to the word of the built page; to nothing where there is none.
build_page() {
    mkdir -p artifacts
    exec 7>artifacts/page-lock
    flock 7
    make_page_if_changed
    # Closed, not only unlocked: a server that is started later must not inherit it.
    exec 7>&-
}

make_page_if_changed() {
    local wanted stamp="$page_folder/dist/built-from"
    page=''
    wanted="$(page_inputs)"
    if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
        has_node || install_node || {
            say "– 没有 Node.js $OLDEST_NODE 以上,页面没有构建:只提供接口。装好后再运行一次。"
            return 0
        }
        say "构建页面……"
        if ! make_page >artifacts/page-build.log 2>&1; then
            say "– 页面没有构建成,只提供接口。原因见 artifacts/page-build.log" && tail -n 5 artifacts/page-build.log >&2
            return 0
        fi
        printf '%s\n' "$wanted" >"$stamp"
    fi
    page="$wanted"
}

make_page() (
    cd "$page_folder" || exit
    lock="$(sha256sum package-lock.json | cut -c1-16) node $(node_major)"
    if [ "$(cat node_modules/.installed-from 2>/dev/null)" != "$lock" ]; then
        npm ci || exit
        printf '%s\n' "$lock" >node_modules/.installed-from
    fi
    npm run build
)
