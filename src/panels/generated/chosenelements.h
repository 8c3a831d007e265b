// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/choosing/elementsearch.h"

#include <QToolButton>

#include <memory>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace panels {

class ElementList;

/// A button that says which elements a view is about, and opens a list to find others by what is typed. What is found
/// and chosen joins the others, or replaces them (setReplaces).
class ChosenElements : public QToolButton
{
    Q_OBJECT

public:
    explicit ChosenElements(QWidget *parent = nullptr);

    using Facts = std::function<landscape::SnapshotPtr()>;
    /// Where elements are looked for, asked each time the list opens, and which of them count.
    void setSource(const Facts &facts, const ElementSearch::Which &which);
    void setReplaces(bool replaces) { m_replaces = replaces; }
    /// What stands on the button where nothing is chosen: "All applications".
    void setNoneText(const QString &text);
    void setChosen(const QList<landscape::ElementId> &chosen);
    [[nodiscard]] const QList<landscape::ElementId> &chosen() const { return m_chosen; }

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] ElementList *list() const { return m_list; }

Q_SIGNALS:
    void chosenChanged(const QList<landscape::ElementId> &chosen);

private:
    void open();
    void fill();
    void take(int row);
    void showText();

    Facts m_facts;
    ElementSearch::Which m_which;
    std::unique_ptr<ElementSearch> m_search; ///< while the list is open
    QList<landscape::ElementId> m_chosen;
    QString m_noneText;
    bool m_replaces = false;
    QMenu *m_menu;
    QLineEdit *m_field;
    QLabel *m_caption;
    ElementList *m_list;
    QPushButton *m_all;
};

} // namespace panels
