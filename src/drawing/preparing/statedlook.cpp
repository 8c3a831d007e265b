// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/preparing/statedlook.h"

#include <QColor>

namespace drawing {

namespace {

double opacityOf(const QString &text)
{
    bool isNumber = false;
    const int opacity = text.toInt(&isNumber);
    return isNumber ? qBound(0, opacity, 255) / 255.0 : 1.0;
}

void readFeature(QStringView name, const QString &value, StatedBox &box)
{
    if (name == u"gradient") {
        box.gradient = value.toInt() >= 0;
    } else if (name == u"lineAlpha") {
        box.lineOpacity = opacityOf(value);
    } else if (name == u"iconVisible") {
        // Older files say true or false.
        const bool never = value == u"2" || value == u"false";
        box.icon = never ? StatedBox::Icon::Never : value == u"1" ? StatedBox::Icon::Always : StatedBox::Icon::Usual;
    } else if (name == u"iconColor") {
        const QColor colour(value);
        box.iconColour = colour.isValid() ? colour.rgb() : 0;
    } else if (name == u"lineStyle") {
        if (value == u"0")
            box.dash = Dash::Solid;
        else if (value == u"1")
            box.dash = Dash::Dashed;
        else if (value == u"2")
            box.dash = Dash::Dotted;
        box.bare = value == u"3";
    } else if (name == u"imageSource") {
        box.ownImage = value != u"0";
    }
}

} // namespace

StatedBox statedBox(const landscape::PlacedNode &node)
{
    StatedBox box;
    for (const landscape::Extra &extra : node.extras.entries()) {
        const QStringView key(extra.key);
        if (!key.startsWith(u"archi:"))
            continue;
        const QStringView name = key.mid(6);
        if (name.startsWith(u"feature:"))
            readFeature(name.mid(8), extra.value, box);
        else if (name == u"alpha")
            box.fillOpacity = opacityOf(extra.value);
        else if (name == u"borderType")
            box.border = extra.value == u"1" ? StatedBox::Border::Rectangle
                : extra.value == u"2"        ? StatedBox::Border::None
                                             : StatedBox::Border::Usual;
        else if (name == u"imagePosition")
            box.imagePosition = qBound(0, extra.value.toInt(), 9);
        else if (name == u"xsi:type")
            box.stretched = extra.value.endsWith(QLatin1String("ModelImage"));
    }
    return box;
}

StatedLine statedLine(const landscape::RoutedConnection &connection)
{
    StatedLine line;
    for (const landscape::Extra &extra : connection.extras.entries()) {
        if (extra.key == u"archi:feature:nameVisible")
            line.nameShown = extra.value != u"false";
        else if (extra.key == u"archi:textPosition")
            line.labelAt = extra.value == u"0" ? 0.15 : extra.value == u"2" ? 0.85 : 0.5;
        else if (extra.key == u"archi:type")
            line.bits = extra.value.toInt();
    }
    return line;
}

LineForm plainLineForm(int bits)
{
    enum Bits { FilledTarget = 1, Dashed = 2, Dotted = 4, FilledSource = 8, HollowTarget = 16, HollowSource = 32,
        OpenTarget = 64, OpenSource = 128 };
    LineForm form;
    form.dash = bits & Dashed ? Dash::Dashed : bits & Dotted ? Dash::Dotted : Dash::Solid;
    if (bits & (FilledSource | HollowSource | OpenSource))
        form.start = bits & FilledSource ? Marker::FilledArrow
            : bits & HollowSource        ? Marker::HollowTriangle
                                         : Marker::OpenArrow;
    if (bits & (FilledTarget | HollowTarget | OpenTarget))
        form.end = bits & FilledTarget ? Marker::FilledArrow
            : bits & HollowTarget      ? Marker::HollowTriangle
                                       : Marker::OpenArrow;
    return form;
}

void applyFont(const landscape::Font &font, TextToFit &text)
{
    const QLatin1String semibold(" Semibold");
    const bool isSemibold = font.family.endsWith(semibold, Qt::CaseInsensitive);
    const QString family = isSemibold ? font.family.chopped(semibold.size()) : font.family;
    if (!family.isEmpty())
        text.face.family = fontFamily(family);
    text.face.face = font.bold ? (font.italic ? Face::BoldItalic : Face::Bold)
        : font.italic          ? Face::Italic
        : isSemibold           ? Face::SemiBold
                               : Face::Regular;
    constexpr double pixelsPerPoint = 96.0 / 72.0;
    if (font.points > 0)
        text.size = qBound(4.0, font.points * pixelsPerPoint, 300.0);
    text.smallest = qMin(text.smallest, text.size);
    text.underline = font.underline;
    text.strikeOut = font.strikeOut;
}

} // namespace drawing
