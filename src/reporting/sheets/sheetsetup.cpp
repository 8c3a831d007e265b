// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheets/sheetsetup.h"

#include <cmath>

namespace reporting {

namespace {

constexpr double largestPage = 14400; // points: 200 inches, the most that PDF readers agree on
constexpr double exactMargin = 12;    // units around a picture on a page of its own size, as in SVG and PNG

struct PaperRow
{
    QPageSize::PageSizeId paper;
    const char *name;
};

constexpr PaperRow papers[] = {
    {QPageSize::A5, "A5"}, {QPageSize::A4, "A4"}, {QPageSize::A3, "A3"}, {QPageSize::A2, "A2"}, {QPageSize::A1, "A1"},
    {QPageSize::A0, "A0"}, {QPageSize::Letter, "Letter"}, {QPageSize::Legal, "Legal"}, {QPageSize::Tabloid, "Tabloid"},
};

/// "A", "B" … "Z", "AA" …
QString rowLetters(int row)
{
    QString letters;
    for (++row; row > 0; row = (row - 1) / 26)
        letters.prepend(QChar(u'A' + (row - 1) % 26));
    return letters;
}

SheetPlan exactPlan(const QRectF &picture)
{
    const QRectF area = picture.adjusted(-exactMargin, -exactMargin, exactMargin, exactMargin);
    SheetPlan plan;
    plan.scale = pointsPerUnit * qMin(1.0, largestPage / (qMax(area.width(), area.height()) * pointsPerUnit));
    plan.paper = area.size() * plan.scale;
    plan.frame = QRectF(QPointF(), plan.paper);
    plan.sheets << Sheet{area, plan.frame, {}, 0, 0};
    return plan;
}

/// The empty sheet: frame and title block.
SheetPlan emptySheet(const SheetSetup &setup, bool landscape)
{
    SheetPlan plan;
    plan.paper = QPageSize(setup.paper).size(QPageSize::Point);
    if (landscape != (plan.paper.width() > plan.paper.height()))
        plan.paper.transpose();
    const double most = qMin(plan.paper.width(), plan.paper.height()) / 4;
    const double margin = qBound(0.0, setup.margin, most);
    plan.frame = QRectF(QPointF(), plan.paper).adjusted(margin, margin, -margin, -margin);
    if (setup.titleBlock) {
        const double height = (setup.fit == SheetFit::Tiles ? 20 : 34) * sheetMeasure(plan.paper);
        plan.titleBlock = QRectF(plan.frame.left(), plan.frame.bottom() - height, plan.frame.width(), height);
        plan.frame.setBottom(plan.titleBlock.top() - 6 * sheetMeasure(plan.paper));
    }
    return plan;
}

SheetPlan onePage(const QRectF &picture, const SheetSetup &setup, bool landscape, const LegendHeight &legend)
{
    SheetPlan plan = emptySheet(setup, landscape);
    const double measure = sheetMeasure(plan.paper);
    const double legendHeight = legend ? legend(plan.frame.width() / measure) * measure : 0;
    if (legendHeight > 0 && legendHeight < plan.frame.height() / 2) {
        plan.legend = QRectF(plan.frame.left(), plan.frame.bottom() - legendHeight, plan.frame.width(), legendHeight);
        plan.frame.setBottom(plan.legend.top() - 8 * measure);
    }
    plan.scale = qMin(plan.frame.width() / picture.width(), plan.frame.height() / picture.height());
    if (setup.fit == SheetFit::Page)
        plan.scale = qMin(plan.scale, pointsPerUnit);
    QRectF place(QPointF(), picture.size() * plan.scale);
    place.moveCenter(plan.frame.center());
    plan.sheets << Sheet{picture, place, {}, 0, 0};
    return plan;
}

int tilesFor(double length, double frame, double overlap)
{
    return qMax(1, int(std::ceil((length - overlap) / (frame - overlap) - 1e-9)));
}

/// What `count` sheets in a row hold.
double heldBy(int count, double frame, double overlap)
{
    return count * (frame - overlap) + overlap;
}

/// Whether the last of the sheets that a length takes would hold but a strip.
bool endsInAStrip(double length, double frame, double overlap)
{
    const int count = tilesFor(length, frame, overlap);
    return count > 1 && length - heldBy(count - 1, frame, overlap) < nearlyEmpty * (frame - overlap);
}

/// The scale that spares nearly empty rows and columns, as far as that is worth it.
double sparingScale(double scale, const QSizeF &picture, const QSizeF &frame, double overlap)
{
    double spared = scale;
    const auto spare = [&](double length, double side) {
        if (!endsInAStrip(length * spared, side, overlap))
            return;
        const double less = heldBy(tilesFor(length * spared, side, overlap) - 1, side, overlap) / length;
        if (less >= scale * (1 - mostShrinking))
            spared = less;
    };
    spare(picture.width(), frame.width());
    spare(picture.height(), frame.height());
    return spared;
}

/// How far apart sheets begin, in points: full sheets first, but evenly where that would leave a strip.
double stepOf(double length, int count, double frame, double overlap)
{
    return endsInAStrip(length, frame, overlap) ? (length - overlap) / count : frame - overlap;
}

SheetPlan tiles(const QRectF &view, const SheetSetup &setup, bool landscape, const LegendHeight &legend)
{
    SheetPlan plan = emptySheet(setup, landscape);
    QRectF picture = view;
    const double legendHeight = legend ? legend(qMax(480.0, picture.width())) : 0;
    if (legendHeight > 0) {
        plan.legendInPicture = QRectF(picture.left(), picture.bottom() + 24, qMax(480.0, picture.width()), legendHeight);
        picture |= plan.legendInPicture;
    }
    const QSizeF frame = plan.frame.size();
    const double overlap = qBound(0.0, setup.overlap, qMin(frame.width(), frame.height()) / 2);
    plan.scale = setup.tilesAcross > 0
        ? (setup.tilesAcross * (frame.width() - overlap) + overlap) / picture.width()
        : pointsPerUnit * qMax(0.01, setup.tileScale);
    plan.scale = sparingScale(plan.scale, picture.size(), frame, overlap);
    do {
        plan.columns = tilesFor(picture.width() * plan.scale, frame.width(), overlap);
        plan.rows = tilesFor(picture.height() * plan.scale, frame.height(), overlap);
        if (plan.columns * plan.rows > mostTiles)
            plan.scale *= 0.9;
    } while (plan.columns * plan.rows > mostTiles);
    const QSizeF step = QSizeF(stepOf(picture.width() * plan.scale, plan.columns, frame.width(), overlap),
                               stepOf(picture.height() * plan.scale, plan.rows, frame.height(), overlap)) / plan.scale;
    const QSizeF part = step + QSizeF(overlap, overlap) / plan.scale;
    for (int row = 0; row < plan.rows; ++row) {
        for (int column = 0; column < plan.columns; ++column) {
            Sheet sheet;
            sheet.part = QRectF(picture.left() + column * step.width(), picture.top() + row * step.height(),
                                part.width(), part.height())
                             .intersected(picture);
            sheet.place = QRectF(plan.frame.topLeft(), sheet.part.size() * plan.scale);
            sheet.row = row;
            sheet.column = column;
            if (plan.rows * plan.columns > 1)
                sheet.number = rowLetters(row) + QString::number(column + 1);
            plan.sheets << sheet;
        }
    }
    return plan;
}

} // namespace

QList<QPageSize::PageSizeId> sheetPapers()
{
    QList<QPageSize::PageSizeId> all;
    for (const PaperRow &row : papers)
        all << row.paper;
    return all;
}

QString paperName(QPageSize::PageSizeId paper)
{
    for (const PaperRow &row : papers)
        if (row.paper == paper)
            return QLatin1String(row.name);
    return QPageSize(paper).name();
}

std::optional<QPageSize::PageSizeId> paperFromName(QStringView name)
{
    for (const PaperRow &row : papers)
        if (name.compare(QLatin1String(row.name), Qt::CaseInsensitive) == 0)
            return row.paper;
    return std::nullopt;
}

double sheetMeasure(QSizeF paper)
{
    return qBound(0.8, std::sqrt(qMin(paper.width(), paper.height()) / 595), 2.4);
}

SheetPlan sheetPlan(const QRectF &bounds, const SheetSetup &setup, const LegendHeight &legend)
{
    const QRectF known = bounds.isEmpty() ? QRectF(bounds.topLeft(), QSizeF(120, 55)) : bounds;
    const QRectF picture = known.adjusted(-2, -2, 2, 2); // half the width of outlines, and a little
    if (setup.fit == SheetFit::Exact)
        return exactPlan(known);
    const auto plan = [&](bool landscape) {
        return setup.fit == SheetFit::Tiles ? tiles(picture, setup, landscape, legend)
                                            : onePage(picture, setup, landscape, legend);
    };
    switch (setup.orientation) {
    case SheetOrientation::Portrait:
        return plan(false);
    case SheetOrientation::Landscape:
        return plan(true);
    case SheetOrientation::Automatic:
        break;
    }
    SheetPlan lying = plan(true);
    SheetPlan standing = plan(false);
    if (setup.fit == SheetFit::Tiles && setup.tilesAcross <= 0 && lying.sheets.size() != standing.sheets.size())
        return lying.sheets.size() < standing.sheets.size() ? lying : standing;
    if (setup.fit != SheetFit::Tiles && std::abs(lying.scale - standing.scale) > 1e-9)
        return lying.scale > standing.scale ? lying : standing;
    return picture.width() >= picture.height() ? lying : standing;
}

} // namespace reporting
