// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/views/views.h"

#include "editing/views/viewchanges.h"
#include "landscape/metamodel/viewpoint.h"

#include <QCoreApplication>

namespace editing::views {

using namespace landscape;

namespace {

base::Result<void> checkName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return refused("edit.name", tr("a view needs a name"), tr("type one"));
    return {};
}

base::Result<void> checkViewpoint(const QString &id)
{
    if (!id.isEmpty() && !viewpoint(id))
        return refused("view.viewpoint", tr("there is no viewpoint “%1”").arg(id));
    return {};
}

QString copyName(const Landscape &facts, const QString &name)
{
    QSet<QString> taken;
    for (const View &view : facts.views)
        taken.insert(view.name);
    QString copy = tr("%1 (copy)").arg(name);
    for (int number = 2; taken.contains(copy); ++number)
        copy = tr("%1 (copy %2)").arg(name).arg(number);
    return copy;
}

void takeOutReferences(Landscape &facts, const QSet<ViewId> &gone)
{
    const auto refers
        = [&](const PlacedNode &node) { return node.kind == NodeKind::ViewReference && gone.contains(node.reference); };
    QList<ViewId> touched;
    for (const View &view : facts.views) {
        if (std::any_of(view.nodes.begin(), view.nodes.end(), refers))
            touched << view.id;
    }
    for (const ViewId id : touched)
        facts.views.edit(id, [&](View &view) {
            QSet<NodeId> nodes;
            for (const PlacedNode &node : std::as_const(view.nodes)) {
                if (refers(node))
                    nodes.insert(node.id);
            }
            liftContents(view, nodes);
            takeOut(view, nodes, {});
        });
}

} // namespace

Edit addView(const QString &name, const QString &viewpoint, const QString &folder)
{
    return {tr("Add view"), [=, uid = freshUid()](Landscape &facts) -> base::Result<void> {
                if (const auto named = checkName(name); !named)
                    return named;
                if (const auto known = checkViewpoint(viewpoint); !known)
                    return known;
                View view;
                view.uid = uid;
                view.name = name.trimmed();
                view.viewpoint = viewpoint;
                view.folder = folder;
                facts.views.insert(std::move(view));
                return {};
            }};
}

Edit renameView(ViewId id, const QString &name)
{
    return {tr("Rename view"),
            [=](Landscape &facts) {
                return changeView(facts, id, [&](View &view) -> base::Result<void> {
                    if (const auto named = checkName(name); !named)
                        return named;
                    view.name = name.trimmed();
                    return {};
                });
            },
            QStringLiteral("rename-view-%1").arg(id.number())};
}

Edit setViewDocumentation(ViewId id, const QString &documentation)
{
    return {tr("Change documentation"),
            [=](Landscape &facts) {
                return changeView(facts, id, [&](View &view) -> base::Result<void> {
                    view.documentation = documentation;
                    return {};
                });
            },
            QStringLiteral("view-documentation-%1").arg(id.number())};
}

Edit setViewpoint(ViewId id, const QString &viewpoint)
{
    return {tr("Set viewpoint"), [=](Landscape &facts) {
                return changeView(facts, id, [&](View &view) -> base::Result<void> {
                    if (const auto known = checkViewpoint(viewpoint); !known)
                        return known;
                    view.viewpoint = viewpoint;
                    return {};
                });
            }};
}

Edit setViewFolder(const QList<ViewId> &ids, const QString &folder)
{
    return {QCoreApplication::translate("editing::views", "Move %n view(s)", nullptr, int(ids.size())),
            [=](Landscape &facts) -> base::Result<void> {
                for (const ViewId id : ids) {
                    const auto done = changeView(facts, id, [&](View &view) -> base::Result<void> {
                        view.folder = folder;
                        return {};
                    });
                    if (!done)
                        return done;
                }
                return {};
            }};
}

Edit duplicateView(ViewId id, const QString &name)
{
    return {tr("Duplicate view"), [=, uids = Uids()](Landscape &facts) -> base::Result<void> {
                const View *original = facts.views.find(id);
                if (!original)
                    return changeView(facts, id, {});
                View copy = *original;
                copy.uid = uids.at(0);
                copy.name = name.trimmed().isEmpty() ? copyName(facts, copy.name) : name.trimmed();
                int number = 0;
                for (PlacedNode &node : copy.nodes)
                    node.uid = uids.at(++number);
                for (RoutedConnection &line : copy.connections)
                    line.uid = uids.at(++number);
                facts.views.insert(std::move(copy));
                return {};
            }};
}

Edit removeViews(const QList<ViewId> &ids)
{
    return {QCoreApplication::translate("editing::views", "Remove %n view(s)", nullptr, int(ids.size())),
            [=](Landscape &facts) -> base::Result<void> {
                for (const ViewId id : ids)
                    facts.views.erase(id);
                takeOutReferences(facts, QSet<ViewId>(ids.begin(), ids.end()));
                return {};
            }};
}

} // namespace editing::views
