// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/text/textsink.h"
#include "drawing/vectordevice.h"
#include "reporting/sheets/pdffont.h"
#include "reporting/sheets/pdftext.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QTransform>

#include <map>
#include <memory>
#include <tuple>

namespace reporting {

/// What the pages of a document share: the faces and the images, in the order of their first use.
class PdfResources
{
public:
    /// Index of the face of a font; its size does not matter.
    [[nodiscard]] int faceOf(const QFont &font);
    /// What a typeface is set in: a face, and how far it leans where the family has it only upright.
    struct SetFace
    {
        drawing::Typeface typeface;
        int face = 0;
        double slant = 0;
    };
    [[nodiscard]] SetFace faceOf(drawing::Typeface typeface);
    [[nodiscard]] PdfFont &face(int index) { return *m_faces[size_t(index)].font; }
    [[nodiscard]] int faceCount() const { return int(m_faces.size()); }
    [[nodiscard]] int imageOf(const QImage &image);
    [[nodiscard]] const QList<QImage> &images() const { return m_images; }

private:
    struct Face
    {
        QString family;
        int weight = 0;
        bool italic = false;
        std::unique_ptr<PdfFont> font;
    };
    std::vector<Face> m_faces;
    std::vector<SetFace> m_setFaces;
    QList<QImage> m_images;
    std::map<qint64, int> m_imageKeys;
};

/// Writes what a QPainter does as the content of a PDF page: coordinates in points with two decimals, transforms
/// already applied, a state said only when it changes, text as text letter by letter, opaque colours. Made because
/// QPdfWriter says each glyph's place and each shape's whole state, which is several times the size and the time.
/// Knows what `drawing` paints: pens, brushes of one colour, paths, text, images, clips.
class PdfEngine : public QPaintEngine, public drawing::TextSink
{
public:
    /// `resources` outlives the engine. The page is `size` points.
    PdfEngine(PdfResources &resources, QSizeF size);

    bool begin(QPaintDevice *device) override;
    bool end() override;
    /// As for SVG, `drawing` hands text over as text.
    [[nodiscard]] Type type() const override { return SVG; }
    void updateState(const QPaintEngineState &state) override;
    void drawPath(const QPainterPath &path) override;
    void drawRects(const QRectF *rects, int count) override;
    void drawLines(const QLineF *lines, int count) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF &place, const QTextItem &item) override;
    [[nodiscard]] bool writeText(const drawing::TextLine &line, const QTransform &toDevice) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
        Qt::ImageConversionFlags flags = Qt::AutoColor) override;

    [[nodiscard]] QByteArray content() { return m_text.taken(); }
    [[nodiscard]] QSizeF size() const { return m_size; }
    /// What pages call a part of a face.
    [[nodiscard]] static QByteArray fontName(int face, int part);

private:
    struct Ink
    {
        bool known = false;
        QRgb colour = 0;
    };
    [[nodiscard]] QPointF mapped(QPointF point) const { return m_matrix.map(point); }
    [[nodiscard]] double scale() const;
    void setColour(Ink &ink, const QColor &colour, const char *command);
    void setPen();
    /// The letter of painting what has been outlined: "B", "f", "S"; sets the colours. Null where nothing is painted.
    [[nodiscard]] const char *paintCommand(bool evenOdd, bool closed = true);
    void writePath(const QPainterPath &mappedPath, QPointF origin);
    void applyClip(const QPaintEngineState &state);
    /// The codes of all characters into m_codes; false where the face lacks one.
    [[nodiscard]] bool encode(PdfFont &face, const QString &text);
    /// Shows m_codes.
    void showText(int face, double size, QPointF place);
    void setFont(int face, int part, double size);
    void drawOutlines(const QPointF &place, const QTextItem &item);
    void carryWords(const QPointF &place, const QTextItem &item);

    PdfResources &m_resources;
    QSizeF m_size;
    PdfText m_text;
    QTransform m_transform; ///< painter's
    QTransform m_matrix;    ///< to the page, y upwards
    QPen m_pen;
    QBrush m_brush;
    QPainterPath m_clip; ///< painter's device coordinates
    bool m_clipped = false;
    Ink m_stroke;
    Ink m_fill;
    double m_width = -1;
    QByteArray m_dashes;
    int m_join = -1;
    int m_cap = -1;
    std::vector<PdfCode> m_codes; ///< kept, so that a line of text allocates nothing
    QFont m_lastFont;
    int m_lastFace = -1;
    QPointF m_textPlace;      ///< of the last line of text,
    qsizetype m_textEnd = -1; ///< and where in the page it ends; -1 = nothing may follow it
    std::tuple<int, int, double> m_textState{-1, 0, 0}; ///< face, part, size as the page knows them
};

/// One page to paint on; a unit of its painter is a point.
class PdfPage : public drawing::VectorDevice
{
public:
    PdfPage(PdfResources &resources, QSizeF size);
    [[nodiscard]] QPaintEngine *paintEngine() const override { return m_engine.get(); }
    [[nodiscard]] QByteArray content() { return m_engine->content(); }

private:
    std::unique_ptr<PdfEngine> m_engine;
};

} // namespace reporting
