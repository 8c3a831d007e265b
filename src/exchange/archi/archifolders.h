// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <vector>

namespace exchange {

/// The model tree as Archi has it: nine top folders and what lies in them, put together from the folders that a
/// landscape keeps and the paths that its concepts and views name.
class ArchiFolders
{
public:
    struct Place
    {
        landscape::Folder folder; ///< with a uid
        QString name;
        std::vector<int> folders; ///< in the order of the tree
        std::vector<landscape::ConceptId> concepts;
        std::vector<landscape::ViewId> views;
    };

    explicit ArchiFolders(const landscape::Landscape &landscape);

    [[nodiscard]] const std::vector<int> &top() const { return m_top; }
    [[nodiscard]] const Place &place(int index) const { return m_places[size_t(index)]; }
    [[nodiscard]] int size() const { return int(m_places.size()); }

private:
    void addKept(const QList<landscape::Folder> &folders);
    void addMissingTops();
    /// The folder of that type and path, made where it is missing.
    int ensure(const QString &type, const QString &path);
    int add(landscape::Folder folder, int parent);
    /// Where something lies: as its extras say, if they still agree with `path`, else by its kind.
    int placeOf(const landscape::Extras &extras, const QString &usualType, const QString &path);

    std::vector<Place> m_places;
    std::vector<int> m_top;
    QHash<QString, int> m_first; ///< by type and path
    QHash<QString, int> m_latest; ///< the same
    QHash<QString, int> m_byUid;
};

} // namespace exchange
