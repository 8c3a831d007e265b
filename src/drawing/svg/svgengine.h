// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QRectF>

#include <memory>

namespace drawing {

/// Writes what a QPainter does as compact SVG: coordinates with two decimals, transforms already applied, one element
/// a shape, text as text. Made because QSvgGenerator wraps every shape in a group with all its attributes, which is
/// ten times the size. Knows what this library paints: pens, plain brushes, paths, text; no images, no clipping.
class SvgEngine : public QPaintEngine
{
public:
    SvgEngine();

    bool begin(QPaintDevice *device) override;
    bool end() override;
    [[nodiscard]] Type type() const override { return SVG; }
    void updateState(const QPaintEngineState &state) override;
    void drawPath(const QPainterPath &path) override;
    void drawRects(const QRectF *rects, int count) override;
    void drawLines(const QLineF *lines, int count) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF &place, const QTextItem &item) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;

    [[nodiscard]] const QByteArray &body() const { return m_body; }

private:
    void writeShape(const QByteArray &geometry);
    [[nodiscard]] QByteArray stroke() const;
    [[nodiscard]] QByteArray fill() const;
    [[nodiscard]] QByteArray pathData(const QPainterPath &path) const;
    [[nodiscard]] double scale() const;

    QByteArray m_body;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
};

/// A canvas in SVG: paint on it, then take the document.
class SvgDevice : public QPaintDevice
{
public:
    /// `area` in painter's coordinates is what the document shows.
    explicit SvgDevice(const QRectF &area);

    [[nodiscard]] QPaintEngine *paintEngine() const override { return m_engine.get(); }
    [[nodiscard]] QByteArray document(const QString &title) const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QRectF m_area;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace drawing
