// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/choosing/elementsearch.h"

#include <QAbstractListModel>

namespace panels {

/// The names of some elements as a list, for the completion of what is typed; each with what tells it apart.
class ElementNames : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ElementRole = Qt::UserRole };

    ElementNames(landscape::SnapshotPtr snapshot, const ElementSearch::Which &which, QObject *parent = nullptr);

    /// The element whose row reads so, or the first whose name does; null where there is none.
    [[nodiscard]] landscape::ElementId find(const QString &text) const;
    /// "Ledger — Application component · North"
    [[nodiscard]] static QString rowText(const landscape::Snapshot &snapshot, landscape::ElementId id);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    landscape::SnapshotPtr m_snapshot;
    QList<landscape::ElementId> m_ids; ///< in the order of names
};

} // namespace panels
