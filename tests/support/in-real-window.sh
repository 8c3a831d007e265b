#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test program in a virtual display with a window manager, without which no window becomes active.
# Meant to be called by xvfb-run.
openbox &
manager=$!
"$@"
result=$?
kill "$manager"
exit "$result"
