// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/threeway.h"
#include "panels/look/theme.h"

#include <QWidget>

class QButtonGroup;
class QFrame;
class QLabel;
class QPushButton;

namespace panels {

class ResultTable;

/// Conflicts of a merge: a list, and for the current one the three statements side by side as cards, of which one is
/// chosen by click or by the keys 1 (earlier), 2 (mine), 3 (theirs).
class ConflictsView : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictsView(QWidget *parent = nullptr);

    /// Keeps the current conflict; after a choice the next open one becomes current.
    void setConflicts(const QList<landscape::Conflict> &conflicts);
    [[nodiscard]] const QList<landscape::Conflict> &conflicts() const { return m_conflicts; }
    [[nodiscard]] ResultTable *table() const { return m_table; }
    void setNames(const QString &base, const QString &mine, const QString &theirs);

Q_SIGNALS:
    void chosen(const landscape::ConflictKey &key, landscape::MergeSide side);
    void allChosen(landscape::MergeSide side); ///< of those still open

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Card
    {
        QFrame *frame = nullptr;
        QLabel *title = nullptr;
        QLabel *text = nullptr;
        QPushButton *button = nullptr;
    };
    Card makeCard(landscape::MergeSide side);
    void showCurrent();
    void chooseCurrent(landscape::MergeSide side);
    [[nodiscard]] const landscape::Conflict *current() const;

    QList<landscape::Conflict> m_conflicts;
    ResultTable *m_table;
    QLabel *m_title;
    QLabel *m_dependants;
    std::array<Card, 3> m_cards;
    QPushButton *m_allMine;
    QPushButton *m_allTheirs;
};

} // namespace panels
