// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "workflows/diagrams/contents.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

// How it is laid out: a row for each function (or area), a column for each unit. An application that is used for the
// function in several columns beside each other is one box across them. The columns stand in the order in which most
// boxes can be so: the unit with most first, then each beside the one it shares most applications with (nearest
// neighbours, then runs of columns turned round as long as that helps), by names where nothing is shared. In a row the boxes take the first free lane, the
// widest first.

namespace workflows::contents {

using namespace landscape;

namespace {

constexpr double headingWidth = 190;
constexpr double columnWidth = 150;
constexpr double laneHeight = 26;
constexpr double gap = 5;
constexpr double headingHeight = 44;
constexpr double areaHeight = 24;
constexpr int mostColumns = 60;
constexpr int mostRows = 160;
constexpr int mostSwaps = 400;

/// A row of the field: a function, or an area.
struct Row
{
    ElementId function; // null for an area
    QString area;
    std::map<ElementId, QSet<int>> columnsOf; // by application
};

struct Span
{
    ElementId application;
    int first = 0;
    int last = 0;
    int lane = 0;
};

class Field
{
public:
    Field(const Snapshot &facts, const DiagramQuery &query, const base::CancelToken &cancel)
        : m_facts(facts)
        , m_coarse(query.grain == Grain::Coarse)
        , m_cancel(cancel)
    {
        collect(query);
        limit();
        orderColumns();
        orderRows();
    }

    DiagramContent content;

    void place()
    {
        content.placed = true;
        content.icons = false;
        content.fontSize = 11;
        if (m_rows.isEmpty())
            return;
        for (qsizetype i = 0; i < m_order.size(); ++i) {
            const ElementId unit = m_units.at(m_order.at(i));
            DiagramBox box{unit, -1, BoxRole::Heading, unit ? QString() : withoutUnit()};
            box.place = QRectF(columnLeft(int(i)), 0, columnWidth, headingHeight);
            box.axis = Axis::Column;
            addHeading(box);
        }
        double y = headingHeight + 2 * gap;
        QString area;
        for (const Row &row : std::as_const(m_rows)) {
            if (!m_coarse && row.area != area) {
                area = row.area;
                if (saysMoreThanItsRow(area))
                    y = placeArea(area, y);
            }
            y = placeRow(row, y);
        }
    }

private:
    static QString withoutUnit() { return QCoreApplication::translate("workflows", "Without unit"); }
    [[nodiscard]] static double columnLeft(int column) { return headingWidth + 2 * gap + column * (columnWidth + gap); }

    void collect(const DiagramQuery &query)
    {
        const QList<ElementId> wanted = chosenApplications(m_facts, query);
        const QSet<ElementId> applications(wanted.begin(), wanted.end());
        const QSet<ElementId> units = withUnitsBelow(m_facts, query.units);
        QSet<ElementId> functions;
        for (const ElementId id : query.chosen) {
            if (m_facts.element(id) && isFunction(m_facts.element(id)->kind))
                functions.insert(id);
        }
        const auto take = [&](ElementId function, ElementId unit, ElementId application) {
            if (applications.contains(application) && (units.isEmpty() || units.contains(unit))
                && (functions.isEmpty() || functions.contains(function)))
                addCell(function, unit, application);
        };
        for (const Use &use : m_facts.uses) {
            if (use.function && use.application)
                take(use.function, use.unit, use.application);
        }
        // A model without the table of uses: what an application is for, in the unit that runs it.
        if (m_facts.uses.isEmpty()) {
            for (const ElementId application : wanted) {
                for (const ElementId function : m_facts.functionsSupportedBy(application))
                    take(function, unitOf(m_facts, application), application);
            }
        }
    }

    void addCell(ElementId function, ElementId unit, ElementId application)
    {
        if (!m_columnOf.contains(unit)) {
            m_columnOf.insert(unit, int(m_units.size()));
            m_units << unit;
        }
        const QString area = areaOfFunction(m_facts, function);
        const QString key = m_coarse ? area : m_facts.element(function)->uid;
        auto row = m_rowOf.constFind(key);
        if (row == m_rowOf.constEnd()) {
            row = m_rowOf.insert(key, int(m_rows.size()));
            m_rows << Row{m_coarse ? ElementId() : function, area, {}};
        }
        m_rows[*row].columnsOf[application].insert(m_columnOf.value(unit));
    }

    // What is seen of a large landscape: the units and functions with most in them.
    void limit()
    {
        if (m_units.size() <= mostColumns && m_rows.size() <= mostRows)
            return;
        content.notes << QCoreApplication::translate("workflows",
                                                     "The map shows the %1 units and %2 functions with most applications of "
                                                     "%3 and %4. Choose units to see others.")
                             .arg(std::min<qsizetype>(mostColumns, m_units.size()))
                             .arg(std::min<qsizetype>(mostRows, m_rows.size()))
                             .arg(m_units.size())
                             .arg(m_rows.size());
        const QHash<int, int> counts = boxesByColumn();
        QList<int> columns = columnsByName();
        std::stable_sort(columns.begin(), columns.end(), [&](int a, int b) { return counts.value(a) > counts.value(b); });
        const QList<int> first = columns.first(std::min<qsizetype>(mostColumns, columns.size()));
        const QSet<int> kept(first.begin(), first.end());
        for (Row &row : m_rows) {
            for (auto it = row.columnsOf.begin(); it != row.columnsOf.end();) {
                it->second.intersect(kept);
                it = it->second.isEmpty() ? row.columnsOf.erase(it) : std::next(it);
            }
        }
        m_kept = first;
        sortRowsByName();
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [](const Row &a, const Row &b) { return a.columnsOf.size() > b.columnsOf.size(); });
        m_rows.removeIf([](const Row &row) { return row.columnsOf.empty(); });
        m_rows = m_rows.first(std::min<qsizetype>(mostRows, m_rows.size()));
    }

    [[nodiscard]] QList<int> columnsByName() const
    {
        QList<int> columns;
        for (int i = 0; i < m_units.size(); ++i)
            columns << i;
        std::stable_sort(columns.begin(), columns.end(), [this](int a, int b) {
            const ElementId x = m_units.at(a);
            const ElementId y = m_units.at(b);
            if (!x || !y)
                return bool(x) && !y;
            const QString &first = m_facts.element(x)->name;
            const QString &second = m_facts.element(y)->name;
            return first == second ? m_facts.element(x)->uid < m_facts.element(y)->uid : base::naturalLess(first, second);
        });
        return columns;
    }

    // How many boxes two columns share when they stand beside each other.
    [[nodiscard]] std::vector<std::vector<int>> shared() const
    {
        std::vector<std::vector<int>> counts(size_t(m_units.size()), std::vector<int>(size_t(m_units.size()), 0));
        for (const Row &row : m_rows) {
            for (const auto &[application, columns] : row.columnsOf) {
                for (const int a : columns) {
                    for (const int b : columns)
                        counts[size_t(a)][size_t(b)] += a != b ? 1 : 0;
                }
            }
        }
        return counts;
    }

    void orderColumns()
    {
        QList<int> left = columnsByName();
        if (!m_kept.isEmpty())
            left.removeIf([this](int column) { return !m_kept.contains(column); });
        const auto counts = shared();
        const auto share = [&](int a, int b) { return counts[size_t(a)][size_t(b)]; };
        // What is seen first should not be the empty end.
        const QHash<int, int> used = boxesByColumn();
        const auto worth = [&](int column) { return m_order.isEmpty() ? used.value(column) : share(m_order.last(), column); };
        while (!left.isEmpty()) {
            int best = 0;
            for (int i = 1; i < left.size(); ++i) {
                if (worth(left.at(i)) > worth(left.at(best)))
                    best = i;
            }
            m_order << left.takeAt(best);
        }
        improve(share);
    }

    [[nodiscard]] QHash<int, int> boxesByColumn() const
    {
        QHash<int, int> counts;
        for (const Row &row : m_rows) {
            for (const auto &[application, columns] : row.columnsOf) {
                for (const int column : columns)
                    ++counts[column];
            }
        }
        return counts;
    }

    template <typename Share> void improve(Share &&share)
    {
        const auto worth = [&](const QList<int> &order) {
            int sum = 0;
            for (qsizetype i = 1; i < order.size(); ++i)
                sum += share(order.at(i - 1), order.at(i));
            return sum;
        };
        int best = worth(m_order);
        bool better = true;
        for (int tries = 0; better && tries < mostSwaps && !m_cancel.isCancelled(); ++tries) {
            better = false;
            for (qsizetype i = 1; i < m_order.size() && !better; ++i) { // the first stays
                for (qsizetype j = i + 1; j < m_order.size() && !better; ++j) {
                    QList<int> other = m_order;
                    std::reverse(other.begin() + i, other.begin() + j + 1);
                    if (const int now = worth(other); now > best) {
                        best = now;
                        m_order = other;
                        better = true;
                    }
                }
            }
        }
    }

    void sortRowsByName()
    {
        std::stable_sort(m_rows.begin(), m_rows.end(), [this](const Row &a, const Row &b) {
            if (a.area != b.area)
                return base::naturalLess(a.area, b.area);
            return base::naturalLess(m_facts.nameOf(a.function), m_facts.nameOf(b.function));
        });
    }

    void orderRows() { sortRowsByName(); }

    // A function without others above or beside it is its own area.
    [[nodiscard]] bool saysMoreThanItsRow(const QString &area) const
    {
        const auto isOther = [&](const Row &row) { return row.area == area && m_facts.nameOf(row.function) != area; };
        return std::any_of(m_rows.begin(), m_rows.end(), isOther);
    }

    void addHeading(const DiagramBox &box)
    {
        content.boxes << box;
        content.headings << DiagramHeading{box.axis, box.element, box.text, {}, box.place};
    }

    double placeArea(const QString &area, double y)
    {
        DiagramBox box{{}, -1, BoxRole::Heading, area};
        box.place = QRectF(0, y, columnLeft(int(m_order.size())) - gap, areaHeight);
        box.axis = Axis::Section;
        addHeading(box);
        return y + areaHeight + gap;
    }

    // The boxes of a row: runs of columns beside each other, in the first lane where they are free.
    [[nodiscard]] QList<Span> spansOf(const Row &row) const
    {
        QHash<int, int> at;
        for (qsizetype i = 0; i < m_order.size(); ++i)
            at.insert(m_order.at(i), int(i));
        QList<Span> spans;
        for (const auto &[application, columns] : row.columnsOf) {
            QList<int> places;
            for (const int column : columns)
                places << at.value(column);
            std::sort(places.begin(), places.end());
            for (const int place : std::as_const(places)) {
                if (!spans.isEmpty() && spans.last().application == application && spans.last().last == place - 1)
                    spans.last().last = place;
                else
                    spans << Span{application, place, place};
            }
        }
        std::stable_sort(spans.begin(), spans.end(), [this](const Span &a, const Span &b) {
            const int wide = a.last - a.first;
            const int other = b.last - b.first;
            if (wide != other)
                return wide > other;
            return base::naturalLess(m_facts.nameOf(a.application), m_facts.nameOf(b.application));
        });
        QList<QList<bool>> taken; // by lane, then column
        for (Span &span : spans) {
            while (true) {
                if (span.lane == taken.size())
                    taken << QList<bool>(m_order.size(), false);
                const auto from = taken[span.lane].begin() + span.first;
                const auto to = taken[span.lane].begin() + span.last + 1;
                if (std::find(from, to, true) == to) {
                    std::fill(from, to, true);
                    break;
                }
                ++span.lane;
            }
        }
        return spans;
    }

    double placeRow(const Row &row, double y)
    {
        const QList<Span> spans = spansOf(row);
        int lanes = 1;
        for (const Span &span : spans)
            lanes = std::max(lanes, span.lane + 1);
        const double height = lanes * (laneHeight + gap) + gap;
        const int ground = int(content.containers.size());
        content.containers << DiagramContainer{{}, {}, -1, BoxRole::Ground,
                                               QRectF(columnLeft(0) - gap, y, columnLeft(int(m_order.size())) - columnLeft(0) + gap,
                                                      height)};
        DiagramBox heading{row.function, -1, BoxRole::Heading, row.function ? QString() : row.area};
        heading.place = QRectF(0, y, headingWidth, height);
        heading.axis = Axis::Row;
        addHeading(heading);
        for (const Span &span : spans) {
            DiagramBox box{span.application, ground};
            box.place = QRectF(columnLeft(span.first), y + gap + span.lane * (laneHeight + gap),
                               (span.last - span.first + 1) * (columnWidth + gap) - gap, laneHeight);
            content.boxes << box;
        }
        return y + height + gap;
    }

    const Snapshot &m_facts;
    bool m_coarse;
    const base::CancelToken &m_cancel;
    QList<ElementId> m_units; ///< by column as found; m_order puts them in order
    QHash<ElementId, int> m_columnOf;
    QHash<QString, int> m_rowOf;
    QList<Row> m_rows;
    QList<int> m_kept;
    QList<int> m_order;
};

}

DiagramContent map(const Snapshot &facts, const DiagramQuery &query, const base::CancelToken &cancel)
{
    Field field(facts, query, cancel);
    field.place();
    return field.content;
}

} // namespace workflows::contents
