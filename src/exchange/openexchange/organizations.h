// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <vector>

namespace exchange {

/// What stands in a folder: a concept or a view.
struct FiledItem
{
    landscape::ConceptId item;
    landscape::ViewId view; ///< where `item` is null
    friend bool operator==(const FiledItem &, const FiledItem &) = default;
};

/// The organisations of an exchange file as they follow from a landscape. Unless the file it came from was otherwise
/// (keys::organizations, keys::unfiled, keys::place) they are those of Archi: at the top one folder for each layer, one
/// for relations and one for views, below them the folders of Concept::folder. The order is that of keys::order; what
/// that does not name comes folders first, then in the order of ids.
class OrganizationTree
{
public:
    struct Folder
    {
        QString name; ///< as in paths
        int parent = -1;
        const landscape::Folder *row = nullptr; ///< what it says itself
        std::vector<int> folders;
        std::vector<FiledItem> items;
        size_t rank = 0; ///< of the first thing in it
    };
    struct Entry
    {
        int folder = -1; ///< or
        FiledItem item;
        size_t rank = 0;
    };

    explicit OrganizationTree(const landscape::Landscape &landscape, bool withOrder = true);

    /// The first is the root, which has no name.
    [[nodiscard]] const std::vector<Folder> &folders() const { return m_folders; }
    /// What stands in a folder, in order.
    [[nodiscard]] std::vector<Entry> entries(int folder) const;
    /// All items in the order in which they are written.
    [[nodiscard]] std::vector<FiledItem> sequence() const;

private:
    int child(int parent, const QString &name);
    int at(const QStringList &place);
    void addRows();
    template <typename Row> void file(const Row &row, const QString &type, FiledItem item);
    void readOrder();
    size_t rankFolder(int folder);
    [[nodiscard]] size_t rankOf(const FiledItem &item) const;
    void appendItems(int folder, std::vector<FiledItem> &all) const;

    const landscape::Landscape &m_landscape;
    bool m_isPlain = false;
    QStringList m_unfiled;
    std::vector<Folder> m_folders;
    QHash<std::pair<int, QString>, int> m_children;
    QString m_lastPath; ///< of the item filed before, which is mostly that of the next, too
    int m_lastFolder = -1;
    std::vector<size_t> m_elementRanks; ///< by number of the id; empty = no order is known
    std::vector<size_t> m_relationshipRanks;
    std::vector<size_t> m_viewRanks;
};

/// The labels from the root to a folder, as JSON, for keys::place.
[[nodiscard]] QString placeText(const QStringList &labels);
[[nodiscard]] QStringList placeFromText(const QString &text);
/// The type of the top folder "Business" that a label of an organisation stands for; empty for a folder of another
/// kind. Knows the labels of Archi 2, too.
[[nodiscard]] QString layerFolderType(const QString &label);
/// Concept::folder that follows from a place: without the layer's folder.
[[nodiscard]] QString folderOfPlace(const QStringList &labels, bool isPlain);

} // namespace exchange
