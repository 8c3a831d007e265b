// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/fonts.h"

#include "drawing/resources.h"

#include <QCoreApplication>
#include <QFontDatabase>

#include <mutex>

namespace drawing {

namespace {

QString loadOnce()
{
    openResources();
    for (const char *face : {"Regular", "Medium", "SemiBold", "Bold", "Italic"}) {
        const QString path = QStringLiteral(":/fonts/Inter-%1.ttf").arg(QLatin1String(face));
        if (QFontDatabase::addApplicationFont(path) < 0)
            return path;
    }
    return {};
}

} // namespace

base::Result<void> loadFonts()
{
    static std::once_flag once;
    static QString missing;
    std::call_once(once, [] { missing = loadOnce(); });
    if (missing.isEmpty())
        return {};
    return base::failure({QStringLiteral("font.missing"),
        QCoreApplication::translate("drawing", "The program's own font %1 could not be loaded").arg(missing),
        QCoreApplication::translate("drawing", "Install the program again; until then the system's font is used"),
        {}});
}

QFont font(Face face, double size)
{
    (void)loadFonts(); // without them Qt picks a substitute, which is all that can be done at this place
    QFont font(QStringLiteral("Inter"));
    switch (face) {
    case Face::Regular:
    case Face::Italic:
        font.setWeight(QFont::Normal);
        break;
    case Face::Medium:
        font.setWeight(QFont::Medium);
        break;
    case Face::SemiBold:
        font.setWeight(QFont::DemiBold);
        break;
    case Face::Bold:
        font.setWeight(QFont::Bold);
        break;
    }
    font.setItalic(face == Face::Italic);
    // Pixel sizes are whole numbers in Qt: sizes between are left to the caller's scaling, see GlyphFont.
    font.setPixelSize(qMax(1, qRound(size)));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

} // namespace drawing
