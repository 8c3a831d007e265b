// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/review.h"
#include "panels/panel.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace panels {

class EmptyState;
class EvidenceBars;
class ResultTable;
struct ResultRow;

/// A row for each pair that somebody should judge.
[[nodiscard]] QList<ResultRow> likenessRows(const landscape::Snapshot &facts, const analysis::Review &review);

/// Pairs of applications that may be the same, one question after another: what speaks for it and against it in bits,
/// and a yes or no by one key. Each answer is a fact, and the next questions have learnt from it.
class LikenessReview : public QWidget
{
    Q_OBJECT

public:
    explicit LikenessReview(const PanelContext &context, QWidget *parent = nullptr);

    /// `rows` are likenessRows() of the review.
    void setReview(const analysis::Review &review, QList<ResultRow> rows);
    [[nodiscard]] ResultTable *table() const { return m_table; }
    /// The pair that is asked about; nullptr where none is left.
    [[nodiscard]] const analysis::ReviewPair *current() const;
    void answer(bool same);

Q_SIGNALS:
    void editRequested(const editing::Edit &edit);
    void showElement(landscape::ElementId id, const QString &panelId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *question();
    void showCurrent();
    bool answerByKey(const QKeyEvent &key);

    PanelContext m_context;
    analysis::Review m_review;
    ResultTable *m_table;
    QLabel *m_text;
    QLabel *m_learnt;
    EvidenceBars *m_bars;
    QPushButton *m_yes;
    QPushButton *m_no;
    QLabel *m_yesText;
    QLabel *m_noText;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
};

} // namespace panels
