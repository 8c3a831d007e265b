// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page/pagewriter.h"

namespace reporting {

/// A figure that matters, in a field of its own.
struct Tile
{
    QString label;
    QString value;
    QString note;
};
/// In rows of `perRow`; texts shrink to fit.
void writeTiles(PageWriter &page, const QList<Tile> &tiles, int perRow = 3);

struct BarPart
{
    QString label;
    int count = 0;
    QRgb colour = ink::muted;
};
/// A bar as wide as the page, and a legend with the counts; parts of nothing are left out.
void writePartsBar(PageWriter &page, const QList<BarPart> &parts);

/// "•  text", hanging.
void writeBullet(PageWriter &page, const QString &text, const TextStyle &style = {});

inline const TextStyle introduction{drawing::Face::Regular, 9.5, ink::muted};
inline const TextStyle footnote{drawing::Face::Regular, 8.5, ink::muted};

} // namespace reporting
