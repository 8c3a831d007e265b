// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/look/theme.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace app {

/// What the program was asked for on its command line.
struct CommandLine
{
    QStringList files;
    std::optional<panels::look::Appearance> theme;
    double zoom = 0;    ///< 0 = as remembered
    QString page;       ///< of the workspace; empty = as usual
    QString select;     ///< name of an element to select
    QString screenshot; ///< file to write a picture of the window to, then quit; empty = run
    QSize size;         ///< of the window; invalid = as remembered
};

/// Reads the arguments of the running application. Prints help or version, or what is wrong, and ends the program where
/// asked to.
[[nodiscard]] CommandLine readCommandLine();

} // namespace app
