// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

namespace panels {

/// The names of the columns or of the rows of a field, in sight wherever the field is scrolled to and readable at every
/// zoom: its words keep their size. Where there are more names than room, some are left out; pointing says each.
///
/// Keys: the arrows along it choose the next element, Home and End the first and the last, Enter opens. A tap of the
/// mouse chooses, a double click opens.
class FieldHeading : public QWidget
{
    Q_OBJECT

public:
    struct Item
    {
        landscape::ElementId element; ///< null for a title
        QString text;
        QString number; ///< what the other axis calls it
        double from = 0; ///< in coordinates of the view
        double to = 0;
        std::optional<QRgb> mark; ///< what the element is coloured by
        bool section = false;     ///< title of those that follow
    };

    /// `toPixel` gives the pixel at which a coordinate of the view lies now.
    FieldHeading(Qt::Orientation orientation, std::function<double(double)> toPixel, QWidget *parent = nullptr);

    void setItems(const QList<Item> &items);
    [[nodiscard]] const QList<Item> &items() const { return m_items; }
    /// How wide the names of rows want to be, how high those of columns, at the zoom of now. O(items).
    [[nodiscard]] int extent() const;
    void setSelection(const QList<landscape::ElementId> &elements);
    /// What the pointer is at in the field, in coordinates of the view.
    void setPointedAt(std::optional<double> coordinate);
    /// Number of the item at a pixel along the heading; -1 for none.
    [[nodiscard]] int itemAt(double pixel) const;

Q_SIGNALS:
    void chosen(landscape::ElementId element);
    void activated(landscape::ElementId element);
    void menuRequested(landscape::ElementId element, QPoint globalPosition);
    /// The keyboard went to an item that may be out of sight.
    void wanted(double from, double to);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] bool isColumns() const { return m_orientation == Qt::Horizontal; }
    [[nodiscard]] double along(QPointF point) const { return isColumns() ? point.x() : point.y(); }
    /// The pixels that an item takes along the heading.
    [[nodiscard]] std::pair<double, double> span(const Item &item) const;
    [[nodiscard]] bool standsUpright() const;
    [[nodiscard]] bool isChosen(const Item &item) const;
    /// Numbers of the items whose names are painted.
    [[nodiscard]] QList<int> namesThatFit(int pointed) const;
    void paintGround(QPainter &painter, const Item &item, const QRectF &place, bool pointed) const;
    void paintRow(QPainter &painter, const Item &item, const QRectF &place) const;
    void paintColumn(QPainter &painter, const Item &item, const QRectF &place) const;
    void stepFrom(int index, int by);
    void choose(int index);

    Qt::Orientation m_orientation;
    std::function<double(double)> m_toPixel;
    QList<Item> m_items;
    QList<landscape::ElementId> m_selection;
    std::optional<double> m_pointedAt;
    int m_current = -1;
};

} // namespace panels
