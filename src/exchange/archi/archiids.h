// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <QSet>

namespace exchange {

/// The ids of a file that is written: every one valid and there once. Concepts and views keep theirs; boxes and lines,
/// whose uids are their view's alone, get another where theirs is taken.
class ArchiIds
{
public:
    explicit ArchiIds(const landscape::Landscape &landscape);

    [[nodiscard]] QString of(landscape::ConceptId id) const { return m_concepts.value(id); }
    [[nodiscard]] QString of(landscape::ViewId id) const { return m_views.value(id); }
    /// The name in the file of an image of the landscape; other names stay.
    [[nodiscard]] QString ofImage(const QString &key) const;
    /// The id for something with that uid; made from `parts` where it has none or another has it.
    [[nodiscard]] QString take(const QString &uid, QStringList parts);

private:
    const landscape::Landscape &m_landscape;
    QSet<QString> m_used;
    QHash<landscape::ConceptId, QString> m_concepts;
    QHash<landscape::ViewId, QString> m_views;
};

} // namespace exchange
