// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"

#include <QAbstractTableModel>

namespace panels {

/// Remarks on what was read, as a table: severity, message, place.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { MessageColumn, PlaceColumn };
    enum Role { SeverityRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const base::Problems &problems);
    [[nodiscard]] const base::Problems &problems() const { return m_problems; }
    /// How many have that severity.
    [[nodiscard]] int count(base::Severity severity) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    base::Problems m_problems;
};

} // namespace panels
