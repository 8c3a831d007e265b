// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archinames.h"

namespace exchange {

using landscape::ElementKind;
using landscape::Layer;
using landscape::NodeKind;

QString archiFolderType(ElementKind kind)
{
    switch (landscape::layerOf(kind)) {
    case Layer::Strategy:
        return QStringLiteral("strategy");
    case Layer::Business:
        return QStringLiteral("business");
    case Layer::Application:
        return QStringLiteral("application");
    case Layer::Technology:
    case Layer::Physical:
        return QStringLiteral("technology");
    case Layer::Motivation:
        return QStringLiteral("motivation");
    case Layer::Implementation:
        return QStringLiteral("implementation_migration");
    case Layer::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

QString archiFolderTypeOf(std::string_view kindName)
{
    if (isArchiView(kindName))
        return QStringLiteral("diagrams");
    if (kindName.ends_with("Relationship"))
        return QStringLiteral("relations");
    const auto kind = landscape::elementKindFromName(QString::fromUtf8(kindName.data(), qsizetype(kindName.size())));
    return archiFolderType(kind.value_or(ElementKind::Grouping));
}

QString currentFolderType(const QString &type)
{
    if (type == QLatin1String("connectors"))
        return QStringLiteral("other");
    return type == QLatin1String("derived") ? QStringLiteral("relations") : type;
}

QString archiFolderName(QStringView type)
{
    for (const ArchiFolder &folder : standardArchiFolders) {
        if (type == QLatin1String(folder.type))
            return QString::fromLatin1(folder.name);
    }
    return {};
}

QString archiFolderUid(const QString &type, const QString &path)
{
    return landscape::derivedUid({QStringLiteral("folder"), type, path});
}

QString folderPathPart(const QString &name)
{
    return name.isEmpty() ? QStringLiteral("–") : QString(name).replace(u'/', QChar(0x2215));
}

bool isArchiView(std::string_view type)
{
    return type == "ArchimateDiagramModel" || type == "SketchModel" || type == "CanvasModel"
        || type.ends_with("DiagramModel");
}

std::string_view archiChildName(std::string_view name)
{
    constexpr std::array<std::array<std::string_view, 2>, 7> names = {{{"children", "child"},
                                                                        {"properties", "property"},
                                                                        {"features", "feature"},
                                                                        {"sourceConnections", "sourceConnection"},
                                                                        {"bendpoints", "bendpoint"},
                                                                        {"profiles", "profile"},
                                                                        {"entries", "entry"}}};
    for (const auto &[grafico, archi] : names) {
        if (name == grafico)
            return archi;
    }
    return name;
}

std::string_view archiTypeName(std::string_view type)
{
    if (!type.starts_with("DiagramModel"))
        return type;
    if (type == "DiagramModelArchimateObject")
        return "DiagramObject";
    if (type == "DiagramModelArchimateConnection")
        return "Connection";
    if (type == "DiagramModelGroup")
        return "Group";
    if (type == "DiagramModelNote")
        return "Note";
    return type == "DiagramModelConnection" ? std::string_view("") : type;
}

QString archiNodeType(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Element:
        return QStringLiteral("DiagramObject");
    case NodeKind::Group:
        return QStringLiteral("Group");
    case NodeKind::Note:
    case NodeKind::Legend:
        return QStringLiteral("Note");
    case NodeKind::ViewReference:
        return QStringLiteral("DiagramModelReference");
    }
    Q_UNREACHABLE();
}

bool hasTextAsName(QStringView type)
{
    return type == QLatin1String("Group") || type == QLatin1String("DiagramModelReference")
        || type == QLatin1String("SketchModelActor") || type == QLatin1String("SketchModelGroup")
        || type.endsWith(QLatin1String("Image"));
}

QString archiImageName(const QString &key)
{
    return isArchiImage(key) ? key : QStringLiteral("images/") + QString(key).replace(u'/', u'_');
}

bool isArchiImage(const QString &nameInZip)
{
    return nameInZip.startsWith(QLatin1String("images/")) && !nameInZip.contains(QLatin1String(".."));
}

namespace {

bool mayStandInId(QChar c)
{
    constexpr std::u16string_view special = u"#/\\\"'<>&|";
    return !c.isSpace() && c.category() != QChar::Other_Control && special.find(c.unicode()) == special.npos;
}

// The number in "_x0020_" at `place`; nothing where none stands there.
std::optional<char16_t> escapeAt(QStringView id, qsizetype place)
{
    const QStringView part = id.mid(place, 7);
    if (part.size() != 7 || !part.startsWith(u"_x") || part.back() != u'_')
        return std::nullopt;
    bool isNumber = false;
    const ushort code = part.mid(2, 4).toUShort(&isNumber, 16);
    return isNumber ? std::optional<char16_t>(code) : std::nullopt;
}

} // namespace

QString archiId(const QString &uid)
{
    QString id;
    for (qsizetype i = 0; i < uid.size(); ++i) {
        if (mayStandInId(uid.at(i)) && !escapeAt(uid, i))
            id += uid.at(i);
        else
            id += QStringLiteral("_x%1_").arg(int(uid.at(i).unicode()), 4, 16, QLatin1Char('0'));
    }
    return id;
}

QString uidFromArchi(std::string_view id)
{
    QString uid = QString::fromUtf8(id.data(), qsizetype(id.size()));
    for (qsizetype i = uid.indexOf(QLatin1String("_x")); i >= 0; i = uid.indexOf(QLatin1String("_x"), i + 1)) {
        if (const auto code = escapeAt(uid, i))
            uid.replace(i, 7, QChar(*code));
    }
    return uid;
}

} // namespace exchange
