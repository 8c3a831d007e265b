// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/commands/commandlist.h"

#include "base/text.h"
#include "panels/choosing/elementsearch.h"
#include "panels/commands/fuzzy.h"
#include "panels/look/kindicon.h"

#include <tuple>

namespace panels {

using landscape::ElementId;

namespace {

constexpr qsizetype mostShown = 60;
constexpr int usedBefore = 12;   ///< how much more a recent command counts
constexpr int isElement = -6;    ///< of two that fit alike, commands come before elements
constexpr int isDisabled = -40;

}

ElementTitles::ElementTitles(landscape::SnapshotPtr facts)
    : snapshot(std::move(facts))
{
    titles.reserve(size_t(snapshot->elements.size()));
    for (const landscape::Element &element : snapshot->elements) {
        if (!element.name.isEmpty())
            titles.push_back({base::folded(element.name), element.id});
    }
}

CommandList::CommandList(QObject *parent)
    : QAbstractListModel(parent)
{
}

void CommandList::setCommands(const QList<Command> &commands, const QStringList &recent)
{
    m_commands.clear();
    for (const Command &command : commands)
        m_commands.append({command, base::folded(command.title)});
    m_recent = recent;
    search();
}

void CommandList::setElements(std::shared_ptr<const ElementTitles> elements, const std::function<void(ElementId)> &open)
{
    m_elements = std::move(elements);
    m_open = open;
    search();
}

void CommandList::setText(const QString &text)
{
    m_text = text;
    search();
}

void CommandList::search()
{
    const QString wanted = base::folded(m_text).remove(u' ');
    beginResetModel();
    m_rows = wanted.isEmpty() ? recentFirst() : matching(wanted);
    endResetModel();
}

QList<CommandList::Row> CommandList::recentFirst() const
{
    QList<Row> rows;
    for (const QString &id : m_recent) {
        for (const Folded &each : m_commands) {
            if (each.command.id == id)
                rows.append({each.command, {}});
        }
    }
    for (const Folded &each : m_commands) {
        if (!m_recent.contains(each.command.id))
            rows.append({each.command, {}});
    }
    return rows;
}

QList<CommandList::Row> CommandList::matching(const QString &wanted) const
{
    struct Found
    {
        int score;
        int order; ///< commands in their order, then elements in that of their ids
        const Folded *command;
        const ElementTitles::Title *element;
    };
    std::vector<Found> found;
    for (const Folded &each : m_commands) {
        // "edit undo" finds by the group too.
        auto match = fuzzyMatch(each.folded, wanted, false);
        if (!match) {
            const QString withGroup = base::folded(each.command.group) + u' ' + each.folded;
            match = fuzzyMatch(withGroup, wanted, false);
            if (match)
                match->score -= 10;
        }
        if (match)
            found.push_back({match->score + (m_recent.contains(each.command.id) ? usedBefore : 0)
                                 + (each.command.isEnabled ? 0 : isDisabled),
                             int(found.size()), &each, nullptr});
    }
    if (m_elements) {
        for (const ElementTitles::Title &title : m_elements->titles) {
            if (const auto match = fuzzyMatch(title.folded, wanted, false))
                found.push_back({match->score + isElement, int(found.size()), nullptr, &title});
        }
    }
    const auto kept = std::min<qsizetype>(mostShown, qsizetype(found.size()));
    std::partial_sort(found.begin(), found.begin() + kept, found.end(), [](const Found &a, const Found &b) {
        return std::tuple(-a.score, a.order) < std::tuple(-b.score, b.order);
    });
    QList<Row> rows;
    for (qsizetype i = 0; i < kept; ++i) {
        const Found &each = found[size_t(i)];
        const QString &folded = each.command ? each.command->folded : each.element->folded;
        const auto match = fuzzyMatch(folded, wanted, true);
        rows.append({each.command ? each.command->command : elementCommand(each.element->id),
                     match ? match->places : QList<TextRange>()});
    }
    return rows;
}

Command CommandList::elementCommand(ElementId id) const
{
    const landscape::Snapshot &snapshot = *m_elements->snapshot;
    return {QStringLiteral("element/%1").arg(id.number()), elementTitle(snapshot, id), elementDetails(snapshot, id), {},
            look::kindIcon(snapshot.element(id)->kind), true, [open = m_open, id] { open(id); }};
}

const Command *CommandList::commandAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row).command : nullptr;
}

int CommandList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CommandList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.command.title;
    case Qt::DecorationRole: return row.command.icon;
    case Qt::AccessibleTextRole:
        return QStringList{row.command.title, row.command.group, row.command.shortcut}.join(QStringLiteral(", "));
    case ShortcutRole: return row.command.shortcut;
    case GroupRole: return row.command.group;
    case PlacesRole: return QVariant::fromValue(row.places);
    default: return {};
    }
}

Qt::ItemFlags CommandList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const bool enabled = m_rows.at(index.row()).command.isEnabled;
    return Qt::ItemIsSelectable | Qt::ItemNeverHasChildren | (enabled ? Qt::ItemIsEnabled : Qt::NoItemFlags);
}

} // namespace panels
