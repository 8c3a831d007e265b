// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/written.h"
#include "landscape/landscape.h"

#include <map>

namespace exchange {

/// Counts what a format has no place for, by what it is. The functions below count what several formats leave out;
/// each adds nothing where the landscape has nothing of the kind.
class LeftOut
{
public:
    explicit LeftOut(const landscape::Landscape &landscape)
        : m_landscape(landscape)
    {
    }

    void add(const QString &what, qsizetype count = 1);

    void addViews();
    void addFolders();         ///< paths of concepts, and folders that say something themselves
    void addSpecializations(); ///< the names that concepts carry
    void addImages();          ///< images, and icons of specialisations
    void addUses();
    void addMovesAndDecisions();
    void addModelProperties();
    void addDefinitions(); ///< attributes that users described further than by a key
    void addSources();     ///< where facts came from
    void addSameAs();
    void addExtras(); ///< what files said and only their own format can say again

    [[nodiscard]] QList<NotCarried> list() const;

private:
    const landscape::Landscape &m_landscape;
    std::map<QString, qsizetype> m_counts;
};

} // namespace exchange
