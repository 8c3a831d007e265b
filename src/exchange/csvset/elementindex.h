// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"

#include <QHash>
#include <QList>
#include <QString>

namespace exchange {

/// The elements of one table, found by the id their file gave them or by their name.
class ElementIndex
{
public:
    struct Found
    {
        landscape::ElementId element; ///< null where nothing or several were found
        bool ambiguous = false;
    };

    /// Adds an element; `fileId` may be empty. An id or name that is there already keeps pointing to the first as well.
    void add(landscape::ElementId element, const QString &fileId, const QString &name, landscape::ElementId unit = {});
    /// By id first, then by name (folded): the one within `unit`, else the only one.
    [[nodiscard]] Found find(const QString &text, landscape::ElementId unit = {}) const;
    [[nodiscard]] landscape::ElementId byId(const QString &fileId) const { return m_byId.value(fileId); }
    /// The element with that name within exactly that unit (or outside all).
    [[nodiscard]] landscape::ElementId byName(const QString &name, landscape::ElementId unit) const;

private:
    struct Named
    {
        landscape::ElementId element;
        landscape::ElementId unit;
    };

    QHash<QString, landscape::ElementId> m_byId;
    QHash<QString, QList<Named>> m_byName;
};

} // namespace exchange
