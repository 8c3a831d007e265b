// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archifolders.h"

#include "exchange/archi/archinames.h"

#include <algorithm>

namespace exchange {

using landscape::Folder;

namespace {

QString key(const QString &type, const QString &path)
{
    return type + u'/' + path;
}

QString parentPath(const QString &path)
{
    const qsizetype end = path.lastIndexOf(u'/');
    return end < 0 ? QString() : path.left(end);
}

// Its place in the tree; what is no type of Archi's stands last.
int rank(const QString &type)
{
    const auto found = std::find_if(standardArchiFolders.begin(), standardArchiFolders.end(),
                                    [&](const ArchiFolder &folder) { return type == QLatin1String(folder.type); });
    return int(found - standardArchiFolders.begin());
}

} // namespace

ArchiFolders::ArchiFolders(const landscape::Landscape &landscape)
{
    addKept(landscape.folders);
    addMissingTops();
    for (const landscape::Element &element : landscape.elements) {
        const int index = placeOf(element.extras, archiFolderType(element.kind), element.folder);
        m_places[size_t(index)].concepts.push_back(element.id);
    }
    for (const landscape::Relationship &relationship : landscape.relationships) {
        const int index = placeOf(relationship.extras, QStringLiteral("relations"), relationship.folder);
        m_places[size_t(index)].concepts.push_back(relationship.id);
    }
    for (const landscape::View &view : landscape.views) {
        const int index = placeOf(view.extras, QStringLiteral("diagrams"), view.folder);
        m_places[size_t(index)].views.push_back(view.id);
    }
}

// They stand before what lies in them, so of several with the same path the latest is meant as a parent.
void ArchiFolders::addKept(const QList<Folder> &folders)
{
    for (const Folder &folder : folders) {
        if (folder.path.isEmpty())
            add(folder, -1);
        else
            add(folder, m_latest.value(key(folder.type, parentPath(folder.path)), -1));
    }
}

void ArchiFolders::addMissingTops()
{
    for (const ArchiFolder &standard : standardArchiFolders) {
        const QString type = QString::fromLatin1(standard.type);
        if (m_first.contains(key(type, {})))
            continue;
        Folder folder;
        folder.type = type;
        const int index = add(folder, -1);
        m_top.pop_back();
        const auto after = std::find_if(m_top.begin(), m_top.end(), [&](int other) {
            return rank(m_places[size_t(other)].folder.type) > rank(type);
        });
        m_top.insert(after, index);
    }
}

int ArchiFolders::add(Folder folder, int parent)
{
    if (parent < 0 && !folder.path.isEmpty())
        parent = ensure(folder.type, parentPath(folder.path));
    if (folder.uid.isEmpty())
        folder.uid = archiFolderUid(folder.type, folder.path);
    Place place;
    const QString kept = folder.extras.value(u"archi:name");
    const QString last = folder.path.mid(folder.path.lastIndexOf(u'/') + 1);
    const QString usual = folder.path.isEmpty() ? archiFolderName(folder.type) : last;
    // The name in the file, if the folder has not been renamed since.
    place.name = !kept.isEmpty() && (folder.path.isEmpty() || folderPathPart(kept) == last) ? kept : usual;
    const auto index = int(m_places.size());
    const QString own = key(folder.type, folder.path);
    if (!m_first.contains(own))
        m_first.insert(own, index);
    m_latest.insert(own, index);
    if (!m_byUid.contains(folder.uid))
        m_byUid.insert(folder.uid, index);
    place.folder = std::move(folder);
    m_places.push_back(std::move(place));
    if (parent < 0)
        m_top.push_back(index);
    else
        m_places[size_t(parent)].folders.push_back(index);
    return index;
}

int ArchiFolders::ensure(const QString &type, const QString &path)
{
    const auto known = m_first.constFind(key(type, path));
    if (known != m_first.constEnd())
        return *known;
    Folder folder;
    folder.type = type;
    folder.path = path;
    const int parent = path.isEmpty() ? -1 : ensure(type, parentPath(path));
    return add(folder, parent);
}

int ArchiFolders::placeOf(const landscape::Extras &extras, const QString &usualType, const QString &path)
{
    const QString kept = extras.isEmpty() ? QString() : extras.value(u"archi:folder");
    if (!kept.isEmpty()) {
        const QString type = kept.section(u' ', 0, 0);
        const auto byUid = m_byUid.constFind(kept.section(u' ', 1));
        if (byUid != m_byUid.constEnd()) {
            const Folder &folder = m_places[size_t(*byUid)].folder;
            if (folder.path == path && folder.type == type)
                return *byUid;
        }
        if (rank(type) < int(standardArchiFolders.size()))
            return ensure(type, path);
    }
    return ensure(usualType, path);
}

} // namespace exchange
