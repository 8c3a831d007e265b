// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/organizations.h"

#include "exchange/archi/archinames.h"
#include "exchange/openexchange/exchangekeys.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace exchange {

using namespace landscape;

namespace {

constexpr size_t noRank = std::numeric_limits<size_t>::max();
constexpr QLatin1StringView notFiled("none");

QStringList parts(const QString &path)
{
    return path.isEmpty() ? QStringList() : path.split(u'/');
}

} // namespace

QString placeText(const QStringList &labels)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(labels)).toJson(QJsonDocument::Compact));
}

QStringList placeFromText(const QString &text)
{
    QStringList labels;
    for (const auto &label : QJsonDocument::fromJson(text.toUtf8()).array())
        labels << label.toString();
    return labels;
}

QString layerFolderType(const QString &label)
{
    for (const ArchiFolder &folder : standardArchiFolders) {
        if (label.compare(QLatin1String(folder.name), Qt::CaseInsensitive) == 0)
            return QString::fromLatin1(folder.type);
    }
    const auto is = [&](const char *name) { return label.compare(QLatin1String(name), Qt::CaseInsensitive) == 0; };
    if (is("Technology") || is("Physical"))
        return QStringLiteral("technology");
    if (is("Connectors"))
        return QStringLiteral("other");
    return is("Relationships") ? QStringLiteral("relations") : QString();
}

QString folderOfPlace(const QStringList &labels, bool isPlain)
{
    const bool hasLayer = !isPlain && !labels.isEmpty() && !layerFolderType(labels.first()).isEmpty();
    return labels.mid(hasLayer ? 1 : 0).join(u'/');
}

OrganizationTree::OrganizationTree(const Landscape &landscape, bool withOrder)
    : m_landscape(landscape)
    , m_isPlain(landscape.settings.extras.value(keys::organizations) == QLatin1String("plain"))
    , m_unfiled(landscape.settings.extras.value(keys::unfiled).split(u' ', Qt::SkipEmptyParts))
    , m_folders(1)
{
    // The layers stand in their own order whatever comes first; those that stay empty are not written.
    if (!m_isPlain) {
        for (const ArchiFolder &folder : standardArchiFolders)
            child(0, QString::fromLatin1(folder.name));
    }
    addRows();
    for (const Element &element : landscape.elements)
        file(element, archiFolderType(element.kind), {element.id, {}});
    for (const Relationship &relationship : landscape.relationships)
        file(relationship, QStringLiteral("relations"), {relationship.id, {}});
    for (const View &view : landscape.views)
        file(view, QStringLiteral("diagrams"), {{}, view.id});
    if (withOrder)
        readOrder();
}

int OrganizationTree::child(int parent, const QString &name)
{
    const auto known = m_children.constFind({parent, name});
    if (known != m_children.constEnd())
        return *known;
    const auto index = int(m_folders.size());
    Folder folder;
    folder.name = name;
    folder.parent = parent;
    m_folders.push_back(folder);
    m_folders[size_t(parent)].folders.push_back(index);
    m_children.insert({parent, name}, index);
    return index;
}

int OrganizationTree::at(const QStringList &place)
{
    int folder = 0;
    for (const QString &name : place)
        folder = child(folder, name);
    return folder;
}

void OrganizationTree::addRows()
{
    for (const landscape::Folder &row : m_landscape.folders) {
        QStringList place = parts(row.path);
        if (row.extras.contains(keys::place))
            place = placeFromText(row.extras.value(keys::place));
        else if (!row.type.isEmpty())
            place.prepend(archiFolderName(row.type));
        if (!place.isEmpty() && !place.first().isEmpty())
            m_folders[size_t(at(place))].row = &row;
    }
}

template <typename Row> void OrganizationTree::file(const Row &row, const QString &type, FiledItem item)
{
    bool isPlaced = false;
    if (!row.extras.isEmpty()) {
        for (const Extra &extra : row.extras.entries()) {
            if (extra.key != keys::place)
                continue;
            if (extra.value == notFiled) {
                if (row.folder.isEmpty())
                    return;
                break;
            }
            const QStringList place = placeFromText(extra.value);
            // Since moved to another folder: the places of the file hold no more.
            if (!isPlaced && folderOfPlace(place, m_isPlain) != row.folder)
                break;
            m_folders[size_t(at(place))].items.push_back(item);
            isPlaced = true;
        }
    }
    if (isPlaced || (row.folder.isEmpty() && (m_isPlain || m_unfiled.contains(type))))
        return;
    const QString path = m_isPlain ? row.folder : archiFolderName(type) + u'/' + row.folder;
    if (m_lastFolder < 0 || path != m_lastPath) {
        QStringList place = parts(row.folder);
        if (!m_isPlain)
            place.prepend(archiFolderName(type));
        m_lastFolder = at(place);
        m_lastPath = path;
    }
    m_folders[size_t(m_lastFolder)].items.push_back(item);
}

void OrganizationTree::readOrder()
{
    const QString order = m_landscape.settings.extras.value(keys::order);
    if (order.isEmpty())
        return;
    QHash<QString, size_t> ranks;
    const QStringList uids = order.split(u'\n');
    for (qsizetype i = 0; i < uids.size(); ++i) {
        if (!ranks.contains(uids.at(i)))
            ranks.insert(uids.at(i), size_t(i));
    }
    const auto read = [&](const auto &table, std::vector<size_t> &ranksOfTable) {
        ranksOfTable.assign(table.lastNumber() + 1, noRank);
        for (const auto &row : table)
            ranksOfTable[row.id.number()] = ranks.value(row.uid, noRank);
    };
    read(m_landscape.elements, m_elementRanks);
    read(m_landscape.relationships, m_relationshipRanks);
    read(m_landscape.views, m_viewRanks);
    rankFolder(0);
}

size_t OrganizationTree::rankFolder(int index)
{
    size_t first = noRank;
    for (const FiledItem &item : m_folders[size_t(index)].items)
        first = std::min(first, rankOf(item));
    for (const int below : m_folders[size_t(index)].folders)
        first = std::min(first, rankFolder(below));
    return m_folders[size_t(index)].rank = first;
}

size_t OrganizationTree::rankOf(const FiledItem &item) const
{
    if (m_elementRanks.empty())
        return 0;
    if (item.item.isElement())
        return m_elementRanks[item.item.element().number()];
    return item.view ? m_viewRanks[item.view.number()] : m_relationshipRanks[item.item.relationship().number()];
}

std::vector<OrganizationTree::Entry> OrganizationTree::entries(int index) const
{
    const Folder &folder = m_folders[size_t(index)];
    std::vector<Entry> all;
    for (const int below : folder.folders)
        all.push_back({below, {}, m_folders[size_t(below)].rank});
    for (const FiledItem &item : folder.items)
        all.push_back({-1, item, rankOf(item)});
    if (!m_elementRanks.empty())
        std::stable_sort(all.begin(), all.end(), [](const Entry &a, const Entry &b) { return a.rank < b.rank; });
    return all;
}

void OrganizationTree::appendItems(int folder, std::vector<FiledItem> &all) const
{
    for (const Entry &entry : entries(folder)) {
        if (entry.folder >= 0)
            appendItems(entry.folder, all);
        else
            all.push_back(entry.item);
    }
}

std::vector<FiledItem> OrganizationTree::sequence() const
{
    std::vector<FiledItem> all;
    appendItems(0, all);
    return all;
}

} // namespace exchange
