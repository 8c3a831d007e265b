// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/text/textsink.h"
#include "drawing/vectordevice.h"

#include <QByteArray>
#include <QFont>
#include <QHash>
#include <QPaintEngine>
#include <QRectF>

#include <memory>
#include <optional>

namespace drawing {

/// Writes what a QPainter does as compact SVG: coordinates with two decimals, transforms already applied, looks as
/// classes, shapes that come again defined once, text as text. Made because QSvgGenerator wraps every shape in a group with all its attributes, which is
/// ten times the size. Knows what this library paints: pens, plain brushes, paths, text and images; no clipping.
class SvgEngine : public QPaintEngine, public TextSink
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
    [[nodiscard]] bool writeText(const TextLine &line, const QTransform &toDevice) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
        Qt::ImageConversionFlags flags = Qt::AutoColor) override;

    /// Of the document: rules of the classes, shapes that are used, and what is painted.
    [[nodiscard]] const QByteArray &rules() const { return m_rules; }
    [[nodiscard]] const QByteArray &definitions() const { return m_definitions; }
    [[nodiscard]] const QByteArray &body() const { return m_body; }

private:
    /// The class of a look, as an attribute.
    [[nodiscard]] QByteArray classOf(const QByteArray &look);
    [[nodiscard]] QByteArray shapeLook(bool evenOdd) const;
    /// Open lines in one look go into one element, as long as nothing comes between.
    void writeLines(const QByteArray &data, const QByteArray &look);
    /// A shape told from `place`: defined when it comes the second time.
    void writeShape(const QByteArray &tag, const QByteArray &geometry, const QByteArray &look, QPointF place);
    void flush();
    [[nodiscard]] QByteArray straight(const QPointF *points, int count, bool closed) const;
    [[nodiscard]] QByteArray stroke() const;
    [[nodiscard]] QByteArray fill() const;
    [[nodiscard]] static QByteArray pathData(const QPainterPath &mapped);
    [[nodiscard]] double scale() const;
    /// Where the baseline begins, how long the text is and how large, in the document's units.
    void writeText(const QString &text, const QFont &font, QRgb ink, QPointF place, double width, double size);

    QByteArray m_body;
    QByteArray m_rules;
    QByteArray m_definitions;
    QHash<QByteArray, QByteArray> m_classes; ///< by look; looked up only
    QHash<QByteArray, int> m_shapes;         ///< 0 = seen once, else the number of its definition
    int m_lastShape = 0;
    QByteArray m_lines; ///< data of lines that wait for more
    QByteArray m_linesLook;
    QTransform m_transform;
    std::optional<Typeface> m_lastFace;
    QFont m_lastFont; ///< of that face
    QPen m_pen;
    QBrush m_brush;
};

/// A canvas in SVG: paint on it, then take the document.
class SvgDevice : public VectorDevice
{
public:
    /// `area` in painter's coordinates is what the document shows.
    explicit SvgDevice(const QRectF &area);

    [[nodiscard]] QPaintEngine *paintEngine() const override { return m_engine.get(); }
    /// A click into the area leads to `address`. Links lie above what is painted.
    void addLink(const QRectF &area, const QString &address);
    [[nodiscard]] QByteArray document(const QString &title) const;

private:
    QRectF m_area;
    QByteArray m_links;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace drawing
