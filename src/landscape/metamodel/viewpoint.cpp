// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/metamodel/viewpoint.h"

#include "base/logging.h"
#include "landscape/metamodel/metamodeldata.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace landscape {

namespace {

// The names stand in the data; here they stand once more so that translators' tools find them. A test compares.
[[maybe_unused]] constexpr const char *namesForTranslators[] = {
    QT_TRANSLATE_NOOP("landscape", "Organization"),
    QT_TRANSLATE_NOOP("landscape", "Business Process Cooperation"),
    QT_TRANSLATE_NOOP("landscape", "Product"),
    QT_TRANSLATE_NOOP("landscape", "Application Cooperation"),
    QT_TRANSLATE_NOOP("landscape", "Application Structure"),
    QT_TRANSLATE_NOOP("landscape", "Application Usage"),
    QT_TRANSLATE_NOOP("landscape", "Implementation and Deployment"),
    QT_TRANSLATE_NOOP("landscape", "Technology"),
    QT_TRANSLATE_NOOP("landscape", "Technology Usage"),
    QT_TRANSLATE_NOOP("landscape", "Information Structure"),
    QT_TRANSLATE_NOOP("landscape", "Service Realization"),
    QT_TRANSLATE_NOOP("landscape", "Physical"),
    QT_TRANSLATE_NOOP("landscape", "Stakeholder"),
    QT_TRANSLATE_NOOP("landscape", "Goal Realization"),
    QT_TRANSLATE_NOOP("landscape", "Requirements Realization"),
    QT_TRANSLATE_NOOP("landscape", "Motivation"),
    QT_TRANSLATE_NOOP("landscape", "Strategy"),
    QT_TRANSLATE_NOOP("landscape", "Capability Map"),
    QT_TRANSLATE_NOOP("landscape", "Value Stream"),
    QT_TRANSLATE_NOOP("landscape", "Outcome Realization"),
    QT_TRANSLATE_NOOP("landscape", "Resource Map"),
    QT_TRANSLATE_NOOP("landscape", "Project"),
    QT_TRANSLATE_NOOP("landscape", "Migration"),
    QT_TRANSLATE_NOOP("landscape", "Implementation and Migration"),
    QT_TRANSLATE_NOOP("landscape", "Layered"),
};

constexpr std::pair<QStringView, Layer> layerNames[] = {
    {u"StrategyLayer", Layer::Strategy},
    {u"BusinessLayer", Layer::Business},
    {u"ApplicationLayer", Layer::Application},
    {u"TechnologyLayer", Layer::Technology},
    {u"PhysicalLayer", Layer::Physical},
    {u"MotivationLayer", Layer::Motivation},
    {u"ImplementationLayer", Layer::Implementation},
};

QList<ElementKind> kindsNamed(const QString &name)
{
    for (const auto &[layerName, layer] : layerNames) {
        if (layerName != name)
            continue;
        QList<ElementKind> kinds;
        for (const ElementKind kind : allElementKinds()) {
            if (layerOf(kind) == layer)
                kinds << kind;
        }
        return kinds;
    }
    const std::optional<ElementKind> kind = elementKindFromName(name);
    LANDSKAP_PROMISE(kind.has_value(), return {});
    return {*kind};
}

Viewpoint viewpointFrom(const QJsonValue &entry)
{
    Viewpoint viewpoint;
    viewpoint.id = entry[u"id"].toString();
    viewpoint.name = entry[u"name"].toString();
    for (const QString &name : entry[u"kinds"].toString().split(u' ', Qt::SkipEmptyParts))
        viewpoint.kinds << kindsNamed(name);
    std::sort(viewpoint.kinds.begin(), viewpoint.kinds.end());
    return viewpoint;
}

} // namespace

QString Viewpoint::label() const
{
    return QCoreApplication::translate("landscape", name.toUtf8().constData());
}

bool Viewpoint::allows(ElementKind kind) const
{
    return kinds.isEmpty() || kind == ElementKind::Junction || kind == ElementKind::Grouping || kinds.contains(kind);
}

const QList<Viewpoint> &viewpoints()
{
    static const QList<Viewpoint> list = [] {
        QList<Viewpoint> read;
        const QJsonObject root = metamodelData(QStringLiteral("viewpoints.json"));
        for (const QJsonValue &entry : root[u"viewpoints"].toArray())
            read << viewpointFrom(entry);
        return read;
    }();
    return list;
}

const Viewpoint *viewpoint(QStringView id)
{
    const QList<Viewpoint> &all = viewpoints();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Viewpoint &one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace landscape
