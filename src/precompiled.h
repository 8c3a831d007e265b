// SPDX-License-Identifier: GPL-3.0-or-later
// Headers that nearly every file reads; precompiled once for each library.
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>
