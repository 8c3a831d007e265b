// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/portfolio.h"

#include <QColor>
#include <QLabel>
#include <QStyledItemDelegate>

#include <optional>

class QPainter;

namespace panels {

/// The strong colour of a verdict in the appearance of the moment.
[[nodiscard]] QColor verdictInk(landscape::Verdict verdict);
/// All verdicts in the order in which lists and legends show them.
[[nodiscard]] QList<landscape::Verdict> allVerdicts();

/// A word on a filled, rounded ground, centred in `rect` vertically and at its left; elided to fit.
void paintPill(QPainter &painter, const QRect &rect, const QString &text, const QColor &ink);

/// Of a model's index: the verdict as int, for VerdictDelegate; nothing paints as ordinary text.
inline constexpr int VerdictRole = Qt::UserRole + 90;
/// Of a model's index: whether people decided so; marked with a ring.
inline constexpr int DecidedRole = Qt::UserRole + 91;

/// Paints the verdict of an index as a pill.
class VerdictDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A pill as a widget: a verdict, a rule, "bought".
class PillLabel : public QWidget
{
    Q_OBJECT

public:
    explicit PillLabel(QWidget *parent = nullptr);
    void setVerdict(landscape::Verdict verdict, bool decided = false);
    /// Any word in the colour of the accent.
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    std::optional<landscape::Verdict> m_verdict;
};

} // namespace panels
