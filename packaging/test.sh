#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything with warnings as errors, and runs every test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source packaging/packages.sh

install_missing "${build_packages[@]}" "${test_packages[@]}"
build=${LANDSKAP_BUILD:-build/dev}
[ -f "$build/build.ninja" ] || cmake --preset dev -B "$build"
ninja -C "$build"
export LC_ALL=C.UTF-8
ctest --test-dir "$build" --output-on-failure -j "$(nproc)" "$@"
