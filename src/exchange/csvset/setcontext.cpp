// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvset/setcontext.h"

#include "base/text.h"

#include <QCoreApplication>

namespace exchange {

using namespace landscape;

ElementId SetContext::reference(SetTable table, const QString &text, const QString &column, const Place &place,
                                ElementId unit)
{
    if (text.isEmpty() || text == u"-")
        return {};
    const ElementIndex::Found found = index(table).find(text, unit);
    if (found.element)
        return found.element;
    if (found.ambiguous) {
        staged.report(
            base::Severity::Warning, "csv.ambiguous",
            QCoreApplication::translate("exchange", "%1: several things are named “%2”; give the id").arg(column, text),
            place);
        return {};
    }
    if (m_present.contains(int(table))) {
        staged.report(base::Severity::Warning, "csv.reference",
                      QCoreApplication::translate("exchange", "%1: “%2” is not in %3; the row is kept without it")
                          .arg(column, text, tableLabel(table)),
                      place);
        return {};
    }
    if (!m_completed.contains(int(table))) {
        m_completed.insert(int(table));
        staged.report(base::Severity::Info, "csv.reference",
                      QCoreApplication::translate("exchange", "there is no %1; what other tables name is added")
                          .arg(tableLabel(table)),
                      place);
    }
    const QString uid
        = staged.takeUid(derivedUid({setTableName(table), QString(), base::folded(text)}), setTableName(table));
    const ElementId added = staged.addElement(setTableKind(table), text, uid, place);
    index(table).add(added, {}, text);
    return added;
}

ElementId SetContext::unitOf(const QString &text, const Place &place)
{
    if (!text.isEmpty() || defaultUnit.isEmpty())
        return reference(SetTable::Units, text, QStringLiteral("unit"), place);
    const ElementIndex::Found found = index(SetTable::Units).find(defaultUnit);
    if (found.element)
        return found.element;
    const QString uid
        = staged.takeUid(derivedUid({setTableName(SetTable::Units), QString(), base::folded(defaultUnit)}),
                         setTableName(SetTable::Units));
    const ElementId added = staged.addElement(ElementKind::BusinessActor, defaultUnit, uid, place);
    index(SetTable::Units).add(added, {}, defaultUnit);
    return added;
}

void SetContext::addReference(AttributeValues &values, AttributeId attribute, SetTable table, const QString &text,
                              const QString &key, const Place &place)
{
    if (text == u"-") {
        values.add(attribute, Value(None {}), place.ref);
        return;
    }
    const QStringList parts = attribute == attributes::information ? listed(text) : QStringList {text};
    for (const QString &part : parts) {
        const ElementId target = reference(table, part, key, place);
        values.add(attribute, target ? Value(target) : Value(part), place.ref);
    }
}

void SetContext::addAttribute(AttributeValues &values, const QString &key, const QString &text, const Place &place)
{
    if (text.isEmpty())
        return;
    const AttributeId attribute = staged.facts().attributeRegistry.findOrDefine(key);
    if (const auto table = referredTable(attribute)) {
        addReference(values, attribute, *table, text, key, place);
        return;
    }
    const QStringList parts = attribute == attributes::owner && text != u"-" ? listed(text) : QStringList {text};
    for (const QString &part : parts)
        values.add(attribute, staged.readValue(attribute, part, key, place), place.ref);
}

void SetContext::addExtras(AttributeValues &values, const SetRows &rows, qsizetype row)
{
    for (const SetRows::Extra &extra : rows.extras()) {
        if (!rows.cells().raw(row, extra.column).isEmpty())
            addAttribute(values, extra.header, rows.cells().cell(row, extra.column), rows.place(row));
    }
}

void SetContext::reportUnkept(const SetRows &rows)
{
    for (const SetRows::Extra &extra : rows.extras())
        staged.report(base::Severity::Info, "csv.unkept",
                      QCoreApplication::translate("exchange", "the column “%1” has no place here and was left out")
                          .arg(extra.header),
                      rows.headerPlace());
}

} // namespace exchange
