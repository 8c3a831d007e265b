// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

#include <QMap>

namespace workflows {

/// What is in a landscape, counted. Junctions count as elements.
struct ModelInfo
{
    QString name;
    int elements = 0;
    int relationships = 0;
    int views = 0;
    QMap<QString, int> elementKinds;      ///< by file name of the kind; only those that occur
    QMap<QString, int> relationshipKinds;
    int units = 0;
    int applications = 0;
    int functions = 0;
    int informationObjects = 0;
    int flows = 0;
    int uses = 0;
    int decisions = 0;
    int properties = 0; ///< attribute values of elements, relationships and views
};

[[nodiscard]] ModelInfo modelInfo(const landscape::Snapshot &snapshot);

} // namespace workflows
