// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tree/folderedits.h"

#include <QCoreApplication>

namespace panels {

using namespace landscape;

namespace {

/// Gives each row its folder as `folderOf(before)`.
template <typename FolderOf>
void setFolders(Landscape &facts, const QList<ConceptId> &concepts, const QList<ViewId> &views, FolderOf &&folderOf)
{
    const auto set = [&](auto &row) { row.folder = folderOf(row.folder); };
    for (const ConceptId id : concepts) {
        if (facts.element(id.element()))
            facts.elements.edit(id.element(), set);
        else if (facts.relationship(id.relationship()))
            facts.relationships.edit(id.relationship(), set);
    }
    for (const ViewId id : views) {
        if (facts.views.contains(id))
            facts.views.edit(id, set);
    }
}

/// The path with `from` at its beginning become `to`; as it was where it does not lie in there.
QString moved(const QString &path, const QString &from, const QString &to)
{
    const bool isInside = path == from || path.startsWith(from + u'/');
    return isInside ? to + path.mid(from.size()) : path;
}

}

editing::Edit moveToFolder(const QList<ConceptId> &concepts, const QList<ViewId> &views, const QString &folder)
{
    return {QCoreApplication::translate("panels", "Move to a folder"), [=](Landscape &facts) -> base::Result<void> {
                setFolders(facts, concepts, views, [&](const QString &) { return folder; });
                return {};
            }};
}

editing::Edit renameFolder(const QList<ConceptId> &concepts, const QList<ViewId> &views, const QString &type,
                           const QString &from, const QString &to)
{
    return {QCoreApplication::translate("panels", "Rename folder"), [=](Landscape &facts) -> base::Result<void> {
                setFolders(facts, concepts, views, [&](const QString &path) { return moved(path, from, to); });
                for (Folder &folder : facts.folders) {
                    if (folder.type == type)
                        folder.path = moved(folder.path, from, to);
                }
                return {};
            }};
}

} // namespace panels
