#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Landskap and does its main job: with a display it opens the window on the example
# region (or on the files given); without one it writes the region's target architecture as a PDF.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source packaging/packages.sh

install_missing "${build_packages[@]}"
build=${LANDSKAP_BUILD:-build/release}
[ -f "$build/build.ninja" ] || cmake --preset release -B "$build" >"${TMPDIR:-/tmp}/landskap-configure.log" 2>&1 \
    || { cat "${TMPDIR:-/tmp}/landskap-configure.log" >&2; exit 1; }
echo "Building Landskap (the first time takes some minutes) ..."
ninja -C "$build" --quiet landskap landskap-cli example-region

model=("$@")
[ ${#model[@]} -gt 0 ] || model=("$build/examples/region.landskap")
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    exec "$build/bin/landskap" "${model[@]}"
fi
pdf=${LANDSKAP_PDF:-$build/target-architecture.pdf}
echo "No display: writing the target architecture of ${model[0]} as PDF."
"$build/bin/landskap-cli" report "${model[0]}" -o "$pdf"
echo "Written: $pdf"
