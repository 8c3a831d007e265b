#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts beside this one need from the system, and how they get it. Sourced, not run.

build_packages=(
    build-essential cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-svg-dev libqt6svg6 libqt6sql6-sqlite qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qt6-qpa-plugins libgl1-mesa-dev libgraphviz-dev libboost-graph-dev libexpected-dev libxml2-dev libarchive-dev
    libqpdf-dev libxlsxwriter-dev
)
test_packages=(poppler-utils qpdf libxml2-utils xvfb xauth openbox fontconfig graphviz libreoffice-calc git)

# Prints those of the given Debian packages that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done
}

# Installs what is missing with the system's package manager; says what, and asks for root only when needed.
install_missing() {
    if ! command -v dpkg-query >/dev/null; then
        echo "This script installs packages on Debian and its relatives only. Elsewhere, install the equivalents of:" >&2
        printf '  %s\n' "$@" >&2
        echo "and set LANDSKAP_SKIP_INSTALL=1." >&2
        [ "${LANDSKAP_SKIP_INSTALL:-}" = 1 ] || exit 1
        return
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -eq 0 ] && return
    echo "Installing: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "Root is needed for that: run this as root, or install sudo." >&2; exit 1; }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    mapfile -t missing < <(missing_packages "$@")
    if [ "${#missing[@]}" -ne 0 ]; then
        echo "These packages could not be installed: ${missing[*]}" >&2
        exit 1
    fi
}
