// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace landscape {

/// A file of models/metamodel, which is compiled into this library ("relationships.json"). A missing or broken one is
/// a broken build: logged, and empty here.
[[nodiscard]] QJsonObject metamodelData(const QString &name);

} // namespace landscape
