// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvset/elementrows.h"

#include "base/text.h"

#include <QCoreApplication>

namespace exchange {

using namespace landscape;

namespace {

// Columns that do not simply become the attribute of that name.
const QStringList &ownColumns()
{
    static const QStringList columns = QStringLiteral("id,name,parent,functions,description").split(u',');
    return columns;
}

class ElementRowReader
{
public:
    ElementRowReader(SetContext &context, const SetRows &rows)
        : m_context(context)
        , m_rows(rows)
    {
        for (const QString &column : setTableColumns(rows.table())) {
            if (rows.has(column) && !ownColumns().contains(column))
                m_attributeColumns << column;
        }
    }

    void run()
    {
        for (qsizetype row = 0; row < m_rows.count(); ++row)
            readRow(row);
        connectParents();
        for (const auto &[product, row] : m_products)
            connectFunctions(product, row);
    }

private:
    StagedBatch &staged() { return m_context.staged; }

    void readRow(qsizetype row)
    {
        const Place place = m_rows.place(row);
        const QString fileId = m_rows.cell(row, QStringLiteral("id"));
        QString name = m_rows.cell(row, QStringLiteral("name"));
        if (fileId.isEmpty() && name.isEmpty()) {
            staged().report(
                base::Severity::Warning, "csv.row",
                QCoreApplication::translate("exchange", "the row has neither an id nor a name and was left out"),
                place);
            return;
        }
        if (name.isEmpty()) {
            staged().report(base::Severity::Warning, "csv.name",
                            QCoreApplication::translate("exchange", "“%1” has no name; its id serves").arg(fileId),
                            place);
            name = fileId;
        }
        const bool hasUnit = m_rows.table() == SetTable::Applications;
        const ElementId unit
            = hasUnit ? m_context.unitOf(m_rows.cell(row, QStringLiteral("unit")), place) : ElementId();
        if (isRepeated(fileId, name, unit, place))
            return;
        addElement(row, fileId, name, unit, place);
    }

    // Whether the row says again what an earlier one said. Another thing under the same id is kept, under a uid of its
    // own.
    bool isRepeated(const QString &fileId, const QString &name, ElementId unit, const Place &place)
    {
        const ElementIndex &index = m_context.index(m_rows.table());
        if (fileId.isEmpty()) {
            if (!index.byName(name, unit))
                return false;
            staged().report(
                base::Severity::Warning, "csv.duplicate",
                QCoreApplication::translate("exchange", "“%1” is there already; the row was left out").arg(name),
                place);
            return true;
        }
        const ElementId earlier = index.byId(fileId);
        if (!earlier)
            return false;
        const bool sameName = base::folded(staged().facts().nameOf(earlier)) == base::folded(name);
        staged().report(
            base::Severity::Warning, "csv.duplicate",
            sameName
                ? QCoreApplication::translate("exchange", "the id “%1” is there already; the row was left out")
                      .arg(fileId)
                : QCoreApplication::translate("exchange", "the id “%1” is there already, for “%2”; “%3” gets another")
                      .arg(fileId, staged().facts().nameOf(earlier), name),
            place);
        return sameName;
    }

    void addElement(qsizetype row, const QString &fileId, const QString &name, ElementId unit, const Place &place)
    {
        const QString table = setTableName(m_rows.table());
        const QString wanted = fileId.isEmpty()
            ? derivedUid({table, base::folded(staged().facts().nameOf(unit)), base::folded(name)})
            : fileId;
        Element element;
        element.uid = staged().takeUid(wanted, table);
        element.name = name;
        element.kind = setTableKind(m_rows.table());
        element.documentation = m_rows.cell(row, QStringLiteral("description"));
        element.sources << place.ref;
        for (const QString &column : m_attributeColumns)
            addAttribute(element, column, m_rows.cell(row, column), unit, place);
        if (unit && !element.attributes.find(attributes::unit))
            element.attributes.add(attributes::unit, Value(unit), place.ref);
        m_context.addExtras(element.attributes, m_rows, row);
        const ElementId id = staged().facts().elements.insert(std::move(element));
        m_context.index(m_rows.table()).add(id, fileId, name, unit);
        if (!m_rows.cell(row, QStringLiteral("parent")).isEmpty())
            m_children.append({id, row});
        if (!m_rows.cell(row, QStringLiteral("functions")).isEmpty())
            m_products.append({id, row});
    }

    void addAttribute(Element &element, const QString &column, const QString &text, ElementId unit, const Place &place)
    {
        if (column == u"kind") {
            const auto kind = elementKindFromName(text);
            if (kind && holdsKind(m_rows.table(), *kind)) {
                element.kind = *kind;
                return;
            }
        }
        if (column == u"unit" && m_rows.table() == SetTable::Applications) {
            // Resolved already, and reported where unknown; then the text is what there is.
            if (!text.isEmpty())
                element.attributes.add(attributes::unit,
                                       text == u"-" ? Value(None {})
                                           : unit   ? Value(unit)
                                                    : Value(text),
                                       place.ref);
            return;
        }
        m_context.addAttribute(element.attributes, column, text, place);
    }

    void connectParents()
    {
        QList<std::pair<ElementId, ElementId>> steps;
        QList<Place> places;
        for (const auto &[child, row] : m_children) {
            const auto unit = staged().facts().element(child)->attributes.get<ElementId>(attributes::unit);
            const ElementId parent
                = m_context.reference(m_rows.table(), m_rows.cell(row, QStringLiteral("parent")),
                                      QStringLiteral("parent"), m_rows.place(row), unit.value_or(ElementId()));
            if (parent) {
                steps.append({child, parent});
                places << m_rows.place(row);
            }
        }
        const QList<bool> kept = withoutCircles(steps);
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const auto &[child, parent] = steps.at(i);
            if (kept.at(i))
                staged().connect(RelationshipKind::Composition, parent, child, places.at(i));
            else
                staged().reportCircle(steps, places, i);
        }
    }

    void connectFunctions(ElementId product, qsizetype row)
    {
        const Place place = m_rows.place(row);
        for (const QString &function : listed(m_rows.cell(row, QStringLiteral("functions")))) {
            if (const ElementId target
                = m_context.reference(SetTable::Functions, function, QStringLiteral("functions"), place))
                staged().connect(RelationshipKind::Realization, product, target, place);
        }
    }

    SetContext &m_context;
    const SetRows &m_rows;
    QStringList m_attributeColumns;
    QList<std::pair<ElementId, qsizetype>> m_children;
    QList<std::pair<ElementId, qsizetype>> m_products;
};

} // namespace

void readElementRows(SetContext &context, const SetRows &rows)
{
    ElementRowReader(context, rows).run();
}

} // namespace exchange
