# shellcheck shell=bash disable=SC2034,SC2154 # variables cross the parts of the script
# Several silos and a facade on this machine, to try the cluster. Their ports lie above the page's. Sourced.

health_port() { echo $((HUYING_PORT + $1)); }
silo_port() { echo $((HUYING_PORT + 10000 + $1)); }
gateway_port() { echo $((HUYING_PORT + 20000 + $1)); }

need_cluster_ports() {
    local no
    [ "$HuYingOrleans" = true ] || die \
        "这个版本没有 Orleans 包,只能用 local 引擎:不带 --cluster 启动即可。" \
        "This build has the local engine only: start without --cluster."
    [ "$HUYING_PORT" -le 45000 ] || die "HUYING_PORT 不能大于 45000。" "HUYING_PORT must not exceed 45000."
    for ((no = 1; no <= $1; no++)); do
        need_free_port "$(health_port "$no")"
        need_free_port "$(silo_port "$no")"
        need_free_port "$(gateway_port "$no")"
    done
}

launch_silo() {
    launch_server "silo-$1" HUYING_ENGINE=orleans HUYING_ROLE=silo "HUYING_PORT=$(health_port "$1")" \
        "HUYING_SILO_PORT=$(silo_port "$1")" "HUYING_GATEWAY_PORT=$(gateway_port "$1")"
}

launch_cluster() {
    local no
    for ((no = 1; no <= $1; no++)); do
        launch_silo "$no"
    done
    for ((no = 1; no <= $1; no++)); do
        await_server "silo-$no" "$(health_port "$no")"
    done
    launch_server server HUYING_ENGINE=orleans HUYING_ROLE=rest
}
