// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/matrix/matrixdata.h"

#include <QWidget>

namespace panels {

/// What the colours and marks of the matrix mean, in a line or two below it.
class MatrixLegend : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixLegend(QWidget *parent = nullptr);
    void setMode(MatrixMode mode);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Mark { Fill, Goes, Comes, Unique, Open, Decided, Several };
    struct Entry
    {
        Mark mark;
        QColor ink;
        QString text;
    };
    [[nodiscard]] QList<Entry> entries() const;
    /// Places of the entries in rows of `width`; the last one is below them all.
    [[nodiscard]] QList<QPoint> places(const QList<Entry> &entries, int width) const;
    static void paintMark(QPainter &painter, const QRectF &rect, const Entry &entry);

    MatrixMode m_mode = MatrixMode::Both;
};

} // namespace panels
