// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QLineEdit;
class QListWidget;

namespace panels {

/// A button that opens a list to tick, with a search field: which units, which areas. Everything is ticked at first.
class CheckListButton : public QToolButton
{
    Q_OBJECT

public:
    explicit CheckListButton(const QString &name, QWidget *parent = nullptr);

    struct Item
    {
        QString text;
        QVariant key;
    };
    /// New items are ticked; what was unticked stays so.
    void setItems(const QList<Item> &items);
    [[nodiscard]] QVariantList unticked() const;
    void setTicked(const QVariant &key, bool ticked);

Q_SIGNALS:
    void tickedChanged();

private:
    void filter(const QString &text);
    void setAll(bool ticked);
    void showCount();

    QString m_name;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace panels
