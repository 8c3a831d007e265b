// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/style.h"

#include <QWidget>

namespace panels {

/// The legend of a diagram in a strip below it, in sight at every zoom. Hidden where there are no entries.
class DiagramLegend : public QWidget
{
    Q_OBJECT

public:
    explicit DiagramLegend(QWidget *parent = nullptr);
    void setEntries(const QList<drawing::LegendEntry> &entries);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<drawing::LegendEntry> m_entries;
};

} // namespace panels
