// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/choosing/elementsearch.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace panels {

class ElementList;

/// Asks for one element by its name. Before anything is typed, likely ones are offered.
class ChooseElementDialog : public QDialog
{
    Q_OBJECT

public:
    /// Chooses among what `which` lets through. `likely` is offered first, in that order.
    ChooseElementDialog(landscape::SnapshotPtr snapshot, const ElementSearch::Which &which,
                        QList<landscape::ElementId> likely, QWidget *parent = nullptr);

    /// What is asked, and what happens with the answer: "Merge “Ledger” with…", "Next".
    void setTexts(const QString &title, const QString &question, const QString &okText);
    [[nodiscard]] ElementList &offered() const { return *m_offered; }
    [[nodiscard]] QLineEdit &field() const { return *m_field; }

    void accept() override;

Q_SIGNALS:
    void chosen(landscape::ElementId id);

private:
    void search();

    ElementSearch m_search;
    QList<landscape::ElementId> m_likely;
    QLabel *m_question;
    QLineEdit *m_field;
    ElementList *m_offered;
    QPushButton *m_ok;
};

} // namespace panels
