// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/fonts.h"

#include "drawing/resources.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QStringList>

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

/// Families of the same widths, for files from other systems.
QStringList standInsOf(const QString &name)
{
    struct Group
    {
        QStringList wanted;
        QStringList standIns;
    };
    static const QList<Group> groups = {
        {{QStringLiteral("arial"), QStringLiteral("helvetica")},
            {QStringLiteral("Liberation Sans"), QStringLiteral("Arimo"), QStringLiteral("Nimbus Sans"),
                QStringLiteral("Arial"), QStringLiteral("Helvetica")}},
        {{QStringLiteral("times new roman"), QStringLiteral("times"), QStringLiteral("serif")},
            {QStringLiteral("Liberation Serif"), QStringLiteral("Tinos"), QStringLiteral("Nimbus Roman"),
                QStringLiteral("Times New Roman")}},
        {{QStringLiteral("courier new"), QStringLiteral("courier"), QStringLiteral("monospace"),
             QStringLiteral("consolas")},
            {QStringLiteral("Liberation Mono"), QStringLiteral("Cousine"), QStringLiteral("DejaVu Sans Mono"),
                QStringLiteral("Courier New")}},
        {{QStringLiteral("calibri")}, {QStringLiteral("Carlito")}},
        {{QStringLiteral("cambria")}, {QStringLiteral("Caladea")}},
    };
    for (const Group &group : groups)
        if (group.wanted.contains(name.toLower()))
            return group.standIns;
    return {};
}

/// The families that have been asked for, numbered as they came.
class Families
{
public:
    quint16 numberOf(const QString &name)
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_numbers.constFind(name);
        if (known != m_numbers.constEnd())
            return *known;
        const quint16 number = numberOfPresent(present(name));
        m_numbers.insert(name, number);
        return number;
    }
    QString nameOf(quint16 number)
    {
        const std::scoped_lock lock(m_mutex);
        return m_names.value(number, m_names.first());
    }

private:
    static QString present(const QString &name)
    {
        if (QFontDatabase::hasFamily(name))
            return name;
        for (const QString &standIn : standInsOf(name))
            if (QFontDatabase::hasFamily(standIn))
                return standIn;
        return {};
    }
    quint16 numberOfPresent(const QString &name)
    {
        if (name.isEmpty())
            return 0;
        qsizetype index = m_names.indexOf(name);
        if (index < 0 && m_names.size() < 0xffff) {
            index = m_names.size();
            m_names << name;
        }
        return quint16(qMax<qsizetype>(0, index));
    }

    std::mutex m_mutex;
    QStringList m_names{QStringLiteral("Inter")};
    QHash<QString, quint16> m_numbers;
};

Families &families()
{
    static Families all;
    return all;
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

quint16 fontFamily(const QString &name)
{
    (void)loadFonts();
    return name.isEmpty() ? quint16(0) : families().numberOf(name);
}

QString fontFamilyName(quint16 family)
{
    return families().nameOf(family);
}

QFont font(Typeface typeface, double size)
{
    (void)loadFonts(); // without them Qt picks a substitute, which is all that can be done at this place
    QFont font(fontFamilyName(typeface.family));
    switch (typeface.face) {
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
    case Face::BoldItalic:
        font.setWeight(QFont::Bold);
        break;
    }
    font.setItalic(typeface.face == Face::Italic || typeface.face == Face::BoldItalic);
    // Pixel sizes are whole numbers in Qt: sizes between are left to the caller's scaling, see GlyphFont.
    font.setPixelSize(qMax(1, qRound(size)));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

} // namespace drawing
