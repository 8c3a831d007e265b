// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointer>
#include <QWidget>

namespace canvas {

class DiagramView;

/// The whole picture in small, with a frame around the part that a diagram view shows now. Clicking or dragging moves
/// the view there, the wheel zooms it. The picture is painted once and kept; only the frame follows.
class OverviewMap : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewMap(QWidget *parent = nullptr);

    /// The view to follow; null for none.
    void setView(DiagramView *view);
    [[nodiscard]] DiagramView *view() const { return m_view; }

    [[nodiscard]] QSize sizeHint() const override { return {220, 150}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 60}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void forget();
    void goTo(QPointF pixel);
    /// Pixels of this widget a unit of the view, and where the view's (0, 0) lies.
    [[nodiscard]] double scale() const;
    [[nodiscard]] QPointF offset() const;

    QPointer<DiagramView> m_view;
    QImage m_image; ///< null = to be painted anew
    QPointF m_grip; ///< from the frame's middle to the pointer, in view units
};

} // namespace canvas
