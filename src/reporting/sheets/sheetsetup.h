// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPageSize>
#include <QList>
#include <QRectF>
#include <QString>

#include <functional>
#include <optional>

namespace reporting {

/// How a picture comes to lie on paper.
enum class SheetFit : quint8 {
    Page,   ///< all of it on one sheet, shrunk as far as needed, never enlarged
    Poster, ///< all of it on one sheet, as large as that holds
    Tiles,  ///< in a size of its own, over as many sheets as it takes, to be cut and glued together
    Exact,  ///< no paper: a page of the picture's own size, and nothing else on it
};

enum class SheetOrientation : quint8 {
    Automatic, ///< as the picture lies
    Portrait,
    Landscape,
};

inline constexpr double pointsPerMillimetre = 72 / 25.4;
/// A view's unit is 1/96 inch at 100 %.
inline constexpr double pointsPerUnit = 72.0 / 96.0;

/// Everything a person chooses about paper. A value; the same setup and picture give the same sheets.
struct SheetSetup
{
    SheetFit fit = SheetFit::Page;
    QPageSize::PageSizeId paper = QPageSize::A4; ///< A5 to A0, Letter and others
    SheetOrientation orientation = SheetOrientation::Automatic;
    double margin = 10 * pointsPerMillimetre;  ///< points that stay white around each sheet; printers need 5 mm or so
    double tileScale = 1;                      ///< of Tiles: 1 = 100 %
    int tilesAcross = 0;                       ///< of Tiles: as large as so many sheets side by side hold; 0 = tileScale
    double overlap = 10 * pointsPerMillimetre; ///< of Tiles: what neighbouring sheets both show
    bool cutMarks = true;                      ///< of Tiles
    bool titleBlock = true;    ///< view, landscape, author, date, scale, page n of m (not with Exact)
    bool legend = true;        ///< what the kinds of boxes and lines of the view mean (not with Exact)
    bool documentation = false; ///< text of the view and its elements on pages of their own behind it
    bool pdfA = false;         ///< for archives: PDF/A-1b,
    bool pdfA2 = false;        ///< or, with pdfA, PDF/A-2b: compressed, so a third as large
    friend bool operator==(const SheetSetup &, const SheetSetup &) = default;
};

/// The papers on offer, from A5 to A0, then Letter, Legal and Tabloid.
[[nodiscard]] QList<QPageSize::PageSizeId> sheetPapers();
/// "A4", "Letter".
[[nodiscard]] QString paperName(QPageSize::PageSizeId paper);
/// By that name, in any case; nothing for others.
[[nodiscard]] std::optional<QPageSize::PageSizeId> paperFromName(QStringView name);

/// One sheet of the plan. Lengths are points from the sheet's upper left.
struct Sheet
{
    QRectF part;    ///< of the picture, in its units, that is painted here
    QRectF place;   ///< where that part lies
    QString number; ///< "B3": row and column; empty where there is one sheet
    int row = 0;
    int column = 0;
    friend bool operator==(const Sheet &, const Sheet &) = default;
};

/// How a picture lies on its sheets. Rows first. The parts cover the picture; parts of neighbouring sheets overlap by
/// the overlap.
struct SheetPlan
{
    QSizeF paper;      ///< points
    QRectF frame;      ///< the field inside the margins, title block excluded; the same on all sheets
    QRectF titleBlock; ///< empty where there is none
    QRectF legend;     ///< of a single sheet; empty where there is none
    QRectF legendInPicture; ///< of tiles: in the picture's units, below it; it is spread over the sheets with it
    double scale = 1;  ///< points a unit
    int columns = 1;
    int rows = 1;
    QList<Sheet> sheets;
    friend bool operator==(const SheetPlan &, const SheetPlan &) = default;
};

/// The most sheets one picture may be spread over.
inline constexpr int mostTiles = 2000;

/// Height of a legend that may be as wide as that, both in points on A4.
using LegendHeight = std::function<double(double width)>;

/// How large words and lines beside the picture are on that paper (points); 1 on A4.
[[nodiscard]] double sheetMeasure(QSizeF paper);

/// Of tiles: where the last row or column of sheets would be nearly empty, the picture is shrunk by so much at most to
/// spare it; else it is spread evenly.
inline constexpr double mostShrinking = 0.05;
inline constexpr double nearlyEmpty = 0.2; ///< of a sheet

/// Places a picture of that extent; `legend` may be empty. A picture that would need more than `mostTiles` sheets is
/// shrunk until it does not. The automatic orientation is the one with the larger scale or the fewer sheets.
[[nodiscard]] SheetPlan sheetPlan(const QRectF &picture, const SheetSetup &setup, const LegendHeight &legend = {});

} // namespace reporting
