// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/matrix/matrixdata.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace panels {

using namespace landscape;

namespace {

quint64 placeOf(int function, int unit)
{
    return quint64(function) << 32 | quint32(unit);
}

/// Fills a MatrixData step by step.
class Maker
{
public:
    Maker(const Snapshot &facts, const workflows::Analysis *analysis)
        : m_facts(facts)
        , m_plan(analysis && analysis->target ? &analysis->plan : nullptr)
        , m_anyPlan(analysis ? &analysis->plan : nullptr)
    {
    }

    MatrixData make()
    {
        m_data.currency = m_facts.settings.currency;
        m_data.hasTarget = m_plan != nullptr;
        addUnits();
        addFunctions();
        addToday();
        addTarget();
        for (auto cell = m_data.cells.begin(); cell != m_data.cells.end(); ++cell) {
            sortByName(cell->today);
            sortByName(cell->target);
        }
        sumUp();
        return std::move(m_data);
    }

private:
    void addUnits()
    {
        QSet<ElementId> wanted;
        bool nobody = false;
        for (const Use &use : m_facts.uses) {
            wanted.insert(use.unit);
            nobody = nobody || !use.unit;
        }
        if (m_facts.uses.isEmpty() && m_plan) {
            for (const consolidation::Assignment &assignment : m_plan->assignments)
                wanted.insert(assignment.unit);
        }
        for (const ElementId id : m_facts.units()) {
            if (wanted.isEmpty() || wanted.contains(id))
                addUnit(id, m_facts.nameOf(id));
        }
        if (nobody)
            addUnit({}, QCoreApplication::translate("panels", "No unit named"));
    }

    void addUnit(ElementId id, const QString &name)
    {
        m_units.insert(id, int(m_data.units.size()));
        m_data.units << MatrixUnit{id, name};
    }

    void addFunctions()
    {
        QHash<ElementId, QList<ElementId>> children;
        QList<ElementId> roots;
        for (const ElementId id : m_facts.functions()) {
            const ElementId parent = m_facts.parentOf(id);
            (parent ? children[parent] : roots) << id;
        }
        sortElements(roots);
        for (auto list = children.begin(); list != children.end(); ++list)
            sortElements(*list);
        QList<std::pair<QString, MatrixFunction>> rows;
        for (const ElementId root : std::as_const(roots))
            addTree(rows, children, root, 0, areaOf(root, children.contains(root)));
        for (const auto &[area, row] : std::as_const(rows)) {
            if (!m_data.areas.contains(area))
                m_data.areas << area;
        }
        // What has no area stands last.
        std::sort(m_data.areas.begin(), m_data.areas.end(), [](const QString &a, const QString &b) {
            return a.isEmpty() != b.isEmpty() ? b.isEmpty() : base::naturalLess(a, b);
        });
        for (auto &[area, row] : rows)
            row.area = int(m_data.areas.indexOf(area));
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto &a, const auto &b) { return a.second.area < b.second.area; });
        for (const auto &[area, row] : std::as_const(rows)) {
            m_functions.insert(row.id, int(m_data.functions.size()));
            m_data.functions << row;
        }
        for (QString &area : m_data.areas) {
            if (area.isEmpty())
                area = m_data.areas.size() == 1 ? QCoreApplication::translate("panels", "All functions")
                                                : QCoreApplication::translate("panels", "Without an area");
        }
        for (MatrixFunction &row : m_data.functions)
            row.folded = base::folded(row.name + u' ' + m_data.areas.at(row.area));
    }

    void addTree(QList<std::pair<QString, MatrixFunction>> &rows, const QHash<ElementId, QList<ElementId>> &children,
                 ElementId id, int depth, const QString &inheritedArea)
    {
        if (m_visited.contains(id))
            return; // a circle of parts
        m_visited.insert(id);
        const Element &element = *m_facts.element(id);
        const QString own = element.attributes.get<QString>(attributes::area).value_or(QString());
        const QString area = own.isEmpty() ? inheritedArea : own;
        MatrixFunction row;
        row.id = id;
        row.name = element.name;
        row.depth = depth;
        rows << std::pair(area, row);
        for (const ElementId child : children.value(id))
            addTree(rows, children, child, depth + 1, area);
    }

    QString areaOf(ElementId root, bool hasChildren) const
    {
        const Element &element = *m_facts.element(root);
        const auto area = element.attributes.get<QString>(attributes::area);
        return area && !area->isEmpty() ? *area : hasChildren ? element.name : QString();
    }

    void addToday()
    {
        for (const Use &use : m_facts.uses) {
            MatrixCell *cell = cellOf(use.function, use.unit);
            if (!cell)
                continue;
            const bool first = cell->uses.isEmpty();
            cell->uses << use.id;
            cell->unique = qMax(cell->unique, use.unique);
            const auto users = use.users.as<double>();
            cell->users = (first || cell->users) && users ? std::optional(cell->users.value_or(0) + *users)
                                                          : std::nullopt;
            if (use.application && !cell->today.contains(use.application) && addSystem(use.application))
                cell->today << use.application;
        }
        for (auto cell = m_data.cells.begin(); cell != m_data.cells.end(); ++cell)
            cell->openToday = cell->today.isEmpty();
    }

    void addTarget()
    {
        if (!m_plan)
            return;
        // A landscape without uses has needs that the analysis derived from what supports what.
        const bool derived = m_facts.uses.isEmpty();
        for (const consolidation::Assignment &assignment : m_plan->assignments) {
            MatrixCell *cell = cellOf(assignment.function, assignment.unit, derived);
            if (!cell)
                continue;
            if (derived) {
                for (const ElementId system : assignment.before) {
                    if (!cell->today.contains(system) && addSystem(system))
                        cell->today << system;
                }
                cell->openToday = cell->today.isEmpty();
                cell->users = assignment.users;
            }
            if (!assignment.after)
                cell->openInTarget = true;
            else if (!cell->target.contains(assignment.after) && addSystem(assignment.after))
                cell->target << assignment.after;
        }
        // What nothing may serve keeps what it has, as in the target landscape.
        for (auto cell = m_data.cells.begin(); cell != m_data.cells.end(); ++cell) {
            if (cell->target.isEmpty())
                cell->target = cell->today;
        }
    }

    MatrixCell *cellOf(ElementId function, ElementId unit, bool create = true)
    {
        const auto row = m_functions.constFind(function);
        const auto column = m_units.constFind(unit);
        if (row == m_functions.constEnd() || column == m_units.constEnd())
            return nullptr;
        const quint64 place = placeOf(*row, *column);
        if (!create && !m_data.cells.contains(place))
            return nullptr;
        return &m_data.cells[place];
    }

    bool addSystem(ElementId id)
    {
        if (m_data.systems.contains(id))
            return true;
        const Element *element = m_facts.element(id);
        if (!element)
            return false;
        MatrixSystem system;
        system.name = element->name;
        system.folded = base::folded(element->name);
        system.bought = element->kind == ElementKind::Product;
        const consolidation::VerdictRecord *record = m_verdicts.value(id);
        if (record) {
            system.verdict = record->verdict;
            system.decided = record->decided;
        }
        m_data.systems.insert(id, system);
        return true;
    }

    void sumUp()
    {
        QList<QSet<ElementId>> today(m_data.functions.size());
        QList<QSet<ElementId>> target(m_data.functions.size());
        for (auto cell = m_data.cells.cbegin(); cell != m_data.cells.cend(); ++cell) {
            const auto row = qsizetype(cell.key() >> 32);
            today[row] += QSet<ElementId>(cell->today.begin(), cell->today.end());
            target[row] += QSet<ElementId>(cell->target.begin(), cell->target.end());
        }
        for (qsizetype row = 0; row < m_data.functions.size(); ++row) {
            MatrixFunction &function = m_data.functions[row];
            function.today = int(today.at(row).size());
            function.target = int(target.at(row).size());
            function.costToday = runCost(today.at(row));
            function.costTarget = runCost(target.at(row));
        }
    }

    std::optional<double> runCost(const QSet<ElementId> &systems) const
    {
        qint64 micros = 0; // exact, so that the order of the set does not matter
        for (const ElementId id : systems) {
            const auto cost = m_facts.element(id)->attributes.get<Money>(attributes::runCost);
            if (!cost)
                return std::nullopt;
            micros += cost->micros;
        }
        return systems.isEmpty() ? std::nullopt : std::optional(double(micros) / 1e6);
    }

    void sortElements(QList<ElementId> &ids) const
    {
        std::stable_sort(ids.begin(), ids.end(), [this](ElementId a, ElementId b) {
            return base::naturalLess(m_facts.element(a)->name, m_facts.element(b)->name);
        });
    }

    void sortByName(QList<ElementId> &ids) const
    {
        if (ids.size() > 1)
            sortElements(ids);
    }

    [[nodiscard]] QHash<ElementId, const consolidation::VerdictRecord *> verdicts() const
    {
        QHash<ElementId, const consolidation::VerdictRecord *> records;
        if (m_anyPlan) {
            for (const consolidation::VerdictRecord &record : m_anyPlan->verdicts)
                records.insert(record.application, &record);
        }
        return records;
    }

    const Snapshot &m_facts;
    const consolidation::Plan *m_plan;    ///< null where it has no target
    const consolidation::Plan *m_anyPlan;
    QHash<ElementId, const consolidation::VerdictRecord *> m_verdicts = verdicts();
    MatrixData m_data;
    QHash<ElementId, int> m_functions;
    QHash<ElementId, int> m_units;
    QSet<ElementId> m_visited;
};

}

const MatrixCell *MatrixData::cell(int function, int unit) const
{
    const auto found = cells.constFind(placeOf(function, unit));
    return found == cells.constEnd() ? nullptr : &*found;
}

int MatrixData::functionIndex(ElementId id) const
{
    const auto found
        = std::find_if(functions.begin(), functions.end(), [id](const MatrixFunction &f) { return f.id == id; });
    return found == functions.end() ? -1 : int(found - functions.begin());
}

int MatrixData::unitIndex(ElementId id) const
{
    const auto found = std::find_if(units.begin(), units.end(), [id](const MatrixUnit &u) { return u.id == id; });
    return found == units.end() ? -1 : int(found - units.begin());
}

QList<MatrixEntry> entriesOf(const MatrixCell &cell, MatrixMode mode)
{
    using Change = MatrixEntry::Change;
    QList<MatrixEntry> entries;
    if (mode == MatrixMode::Target) {
        for (const ElementId id : cell.target)
            entries << MatrixEntry{id, Change::Stays};
        return entries;
    }
    if (mode == MatrixMode::Today) {
        for (const ElementId id : cell.today)
            entries << MatrixEntry{id, Change::Stays};
        return entries;
    }
    for (const ElementId id : cell.today) {
        if (cell.target.contains(id))
            entries << MatrixEntry{id, Change::Stays};
    }
    for (const ElementId id : cell.today) {
        if (!cell.target.contains(id))
            entries << MatrixEntry{id, Change::Leaves};
    }
    for (const ElementId id : cell.target) {
        if (!cell.today.contains(id))
            entries << MatrixEntry{id, Change::Arrives};
    }
    return entries;
}

bool changes(const MatrixCell &cell)
{
    return cell.today != cell.target;
}

MatrixData matrixData(const Snapshot &facts, const workflows::Analysis *analysis)
{
    return Maker(facts, analysis).make();
}

} // namespace panels
