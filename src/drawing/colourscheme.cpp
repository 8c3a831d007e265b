// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/colourscheme.h"

#include "drawing/resources.h"

#include <QColor>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>

namespace drawing {

namespace {

const std::array<QString, 8> &layerNames()
{
    static const std::array<QString, 8> names = {QStringLiteral("strategy"), QStringLiteral("business"),
        QStringLiteral("application"), QStringLiteral("technology"), QStringLiteral("physical"),
        QStringLiteral("motivation"), QStringLiteral("implementation"), QStringLiteral("other")};
    return names;
}

base::Error valueError(const QString &key)
{
    return {QStringLiteral("colours.value"),
        QCoreApplication::translate("drawing", "The colour scheme has no proper value for \"%1\"").arg(key),
        QCoreApplication::translate("drawing", "Write a colour as \"#rrggbb\", a share as a number from 0 to 1"), {}};
}

/// Reads the members of one JSON object and remembers the first that is wrong.
class Members
{
public:
    explicit Members(const QJsonObject &object)
        : m_object(object)
    {
    }

    void colour(const QString &key, QRgb &out)
    {
        const QColor colour(m_object.value(key).toString());
        if (!colour.isValid() || colour.alpha() != 255)
            note(key);
        else
            out = colour.rgb();
    }
    void share(const QString &key, double &out)
    {
        const double value = m_object.value(key).toDouble(-1);
        if (value < 0 || value > 1)
            note(key);
        else
            out = value;
    }
    void note(const QString &key)
    {
        if (m_wrong.isEmpty())
            m_wrong = key;
    }
    [[nodiscard]] const QString &wrong() const { return m_wrong; }

private:
    QJsonObject m_object;
    QString m_wrong;
};

base::Result<Palette> readPalette(const QJsonObject &object)
{
    Palette palette;
    Members members(object);
    members.colour(QStringLiteral("canvas"), palette.canvas);
    members.colour(QStringLiteral("text"), palette.text);
    members.colour(QStringLiteral("lightText"), palette.lightText);
    members.colour(QStringLiteral("relation"), palette.relation);
    members.colour(QStringLiteral("selection"), palette.selection);
    members.colour(QStringLiteral("group"), palette.group);
    members.colour(QStringLiteral("note"), palette.note);
    members.share(QStringLiteral("containerTint"), palette.containerTint);
    members.share(QStringLiteral("outlineContrast"), palette.outlineContrast);

    Members layers(object.value(QStringLiteral("layers")).toObject());
    for (size_t i = 0; i < palette.layers.size(); ++i)
        layers.colour(layerNames()[i], palette.layers[i]);

    const QJsonObject kindColours = object.value(QStringLiteral("kinds")).toObject();
    Members kinds(kindColours);
    for (const QString &name : kindColours.keys()) {
        if (const auto kind = landscape::elementKindFromName(name))
            kinds.colour(name, palette.kinds[*kind]);
        else
            kinds.note(name);
    }
    for (const Members *part : {&members, &layers, &kinds})
        if (!part->wrong().isEmpty())
            return base::failure(valueError(part->wrong()));
    return palette;
}

} // namespace

QRgb Palette::fillOf(landscape::ElementKind kind) const
{
    const auto exception = kinds.constFind(kind);
    return exception != kinds.constEnd() ? *exception : layers[size_t(landscape::layerOf(kind))];
}

base::Result<ColourScheme> readColourScheme(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonObject object = QJsonDocument::fromJson(json, &parseError).object();
    if (object.isEmpty())
        return base::failure({QStringLiteral("colours.json"),
            QCoreApplication::translate("drawing", "The colour scheme is no JSON object: %1")
                .arg(parseError.errorString()),
            QCoreApplication::translate("drawing", "Compare it with the colour schemes that come with the program"),
            {}});
    const auto light = readPalette(object.value(QStringLiteral("light")).toObject());
    if (!light)
        return base::failure(light.error());
    const auto dark = readPalette(object.value(QStringLiteral("dark")).toObject());
    if (!dark)
        return base::failure(dark.error());
    return ColourScheme{object.value(QStringLiteral("name")).toString(), *light, *dark};
}

QStringList builtInColourSchemes()
{
    return {QStringLiteral("landskap"), QStringLiteral("archi"), QStringLiteral("saturated"),
        QStringLiteral("colour-blind"), QStringLiteral("grey"), QStringLiteral("high-contrast")};
}

QString colourSchemeLabel(const QString &name)
{
    if (name == u"landskap")
        return QStringLiteral("Landskap");
    if (name == u"archi")
        return QStringLiteral("Archi");
    if (name == u"saturated")
        return QCoreApplication::translate("drawing", "Saturated");
    if (name == u"colour-blind")
        return QCoreApplication::translate("drawing", "Colour-blind safe");
    if (name == u"grey")
        return QCoreApplication::translate("drawing", "Grey for print");
    if (name == u"high-contrast")
        return QCoreApplication::translate("drawing", "High contrast");
    return name;
}

ColourScheme builtInColourScheme(const QString &name)
{
    static const QHash<QString, ColourScheme> schemes = [] {
        openResources();
        QHash<QString, ColourScheme> read;
        for (const QString &scheme : builtInColourSchemes()) {
            QFile file(QStringLiteral(":/colours/%1.json").arg(scheme));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            if (const auto colours = readColourScheme(file.readAll()))
                read.insert(scheme, *colours);
        }
        return read;
    }();
    const auto found = schemes.constFind(name);
    return found != schemes.constEnd() ? *found : schemes.value(QStringLiteral("landskap"));
}

QRgb mixed(QRgb from, QRgb to, double share)
{
    const auto channel = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return qRgb(channel(qRed(from), qRed(to)), channel(qGreen(from), qGreen(to)), channel(qBlue(from), qBlue(to)));
}

double luminance(QRgb colour)
{
    // Asked several times a box; the powers are a tenth of preparing a picture where they are worked out anew.
    static const std::array<double, 256> linear = [] {
        std::array<double, 256> table{};
        for (size_t channel = 0; channel < table.size(); ++channel) {
            const double c = double(channel) / 255.0;
            table[channel] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        }
        return table;
    }();
    return 0.2126 * linear[size_t(qRed(colour))] + 0.7152 * linear[size_t(qGreen(colour))]
        + 0.0722 * linear[size_t(qBlue(colour))];
}

double contrastRatio(QRgb a, QRgb b)
{
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return qMax(la, lb) / qMin(la, lb);
}

} // namespace drawing
