// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"
#include "panels/search/searchquery.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace panels {

/// The filters of a search as a small form: what kind of thing, where the words stand, unit, one attribute's value, use
/// in views.
class SearchFilters : public QWidget
{
    Q_OBJECT

public:
    explicit SearchFilters(QWidget *parent = nullptr);

    /// Offers the kinds, units, attributes and views that there are; what was chosen stays chosen.
    void offer(const landscape::Snapshot &snapshot);
    /// The query with these filters and that text.
    [[nodiscard]] SearchQuery query(const QString &text) const;
    void show(const SearchQuery &query);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QComboBox *box(const QString &name);
    void updateValueField();

    QComboBox *m_kind;
    QComboBox *m_field;
    QComboBox *m_unit;
    QComboBox *m_attribute;
    QComboBox *m_test;
    QLineEdit *m_value;
    QComboBox *m_usage;
    QWidget *m_valueRow;
};

} // namespace panels
