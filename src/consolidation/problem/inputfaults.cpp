// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/inputfaults.h"

#include "consolidation/problem/legality.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace consolidation {

using namespace landscape;

namespace {

constexpr AttributeId amounts[] = {attributes::runCost,           attributes::licenceCostPerUser,
                                   attributes::oneTimeMakeCommon, attributes::oneTimeUpgrade,
                                   attributes::oneTimeRetire,     attributes::oneTimeUplift,
                                   attributes::upliftCostPerUser, attributes::oneTimeCost};
constexpr AttributeId people[] = {attributes::capacityUsers, attributes::users, attributes::headcount};

QString currencyName(const QString &currency)
{
    const QString upper = currency.trimmed().toUpper();
    return upper == u"KR" ? QStringLiteral("SEK") : upper;
}

class Inspector
{
public:
    explicit Inspector(const Study &study)
        : m_study(study)
        , m_currency(study.snapshot.settings.currency)
    { }

    InputFaults inspect()
    {
        for (const Element &element : m_study.snapshot.elements) {
            if (isApplication(element.kind) || element.kind == ElementKind::Product || isUnit(element.kind))
                inspectElement(element);
        }
        for (const Move &row : m_study.snapshot.moves)
            inspectMove(row);
        for (const Use &row : m_study.snapshot.uses)
            inspectUse(row);
        findCycles();
        for (const UnknownCoupling &unknown : m_study.couplings.unknown)
            tellUnknown(unknown);
        findQuarrels();
        return std::move(m_faults);
    }

private:
    const Study &m_study;
    QString m_currency;
    InputFaults m_faults;

    void inspectElement(const Element &element)
    {
        const auto what = [&](AttributeId attribute) {
            return QCoreApplication::translate("consolidation", "%1 of %2")
                .arg(attributeLabel(m_study.snapshot.attributeRegistry.definition(attribute)), element.name);
        };
        for (const AttributeId attribute : amounts) {
            if (const AttributeValue *entry = element.attributes.find(attribute))
                inspectValue(what(attribute), entry->value, element.id, entry->source);
        }
        for (const AttributeId attribute : people) {
            if (const AttributeValue *entry = element.attributes.find(attribute))
                inspectPeople(what(attribute), entry->value, element.id, entry->source);
        }
    }

    void inspectPeople(const QString &what, const Value &value, ElementId element, SourceRef source)
    {
        if (const double number = value.as<double>().value_or(0); number < 0)
            tellNegative(QCoreApplication::translate(
                             "consolidation", "Below nothing: %1, %2. It is reckoned as if nobody had said it."),
                         what, number, element, source);
    }

    void inspectMove(const Move &row)
    {
        const QString what = QCoreApplication::translate("consolidation", "the cost of moving %1 to %2")
                                 .arg(m_study.snapshot.nameOf(row.unit), m_study.snapshot.nameOf(row.application));
        inspectValue(what, row.oneTimeCost, row.application, row.source);
        inspectValue(what, row.yearlyCost, row.application, row.source);
    }

    void inspectUse(const Use &row)
    {
        const QString what = QCoreApplication::translate("consolidation", "the users of %1 in %2")
                                 .arg(m_study.snapshot.nameOf(row.function), m_study.snapshot.nameOf(row.unit));
        inspectPeople(what, row.users, row.application, row.source);
    }

    void inspectValue(const QString &what, const Value &value, ElementId element, SourceRef source)
    {
        const auto money = value.as<Money>();
        const auto number = money ? money->amount() : value.as<double>().value_or(0);
        const QString currency
            = money && money->currency[0] ? QString::fromLatin1(money->currency.data(), 3) : QString();
        if (!currency.isEmpty() && currencyName(currency) != currencyName(m_currency))
            tellCurrency(what, number, currency, element, source);
        if (number < 0)
            tellNegative(QCoreApplication::translate(
                             "consolidation", "Negative: %1 is %2. It is calculated with as it stands, as an income."),
                         what, number, element, source);
    }

    void tellCurrency(const QString &what, double amount, const QString &currency, ElementId element, SourceRef source)
    {
        const QString stated = QCoreApplication::translate("consolidation", "Stated: %1 is %2 %3.")
                                   .arg(what, QLocale().toString(amount, 'f', 0), currency);
        m_faults.blocking.append(
            {inputRule.toString(),
             QCoreApplication::translate(
                 "consolidation",
                 "The landscape reckons in %1, and %2 is stated in %3. Amounts in two currencies "
                 "have no sum.")
                 .arg(m_currency, what, currency),
             {},
             {element},
             {{QCoreApplication::translate("consolidation", "The landscape reckons in %1.").arg(m_currency),
               {},
               {},
               {}},
              {stated, source, element, {}}},
             QCoreApplication::translate("consolidation",
                                         "Give the amount in %1, or set the landscape's currency to %2.")
                 .arg(m_currency, currency)});
    }

    void tellNegative(const QString &text, const QString &what, double amount, ElementId element, SourceRef source)
    {
        m_faults.doubts.append(
            {inputRule.toString(),
             text.arg(what, QLocale().toString(amount, 'f', 0)),
             {},
             {element},
             {{QCoreApplication::translate("consolidation", "Stated: %1 is %2.")
                   .arg(what, QLocale().toString(amount, 'f', 0)),
               source,
               element,
               {}}},
             QCoreApplication::translate("consolidation", "Check the sign where it was stated.")});
    }

    void tellUnknown(const UnknownCoupling &unknown)
    {
        const QString name = m_study.snapshot.nameOf(unknown.application);
        m_faults.doubts.append(
            {inputRule.toString(),
             QCoreApplication::translate(
                 "consolidation",
                 "%1 names “%2” as a system it requires or excludes, and there is none, or more "
                 "than one, of that name. The line is left out.")
                 .arg(name, unknown.text),
             {},
             {unknown.application},
             {{QCoreApplication::translate("consolidation", "%1 names “%2”.").arg(name, unknown.text),
               unknown.source,
               unknown.application,
               {}}},
             QCoreApplication::translate("consolidation", "Give the id of the system.")});
    }

    // Decisions on one system that differ though neither is the later one.
    void findQuarrels()
    {
        const QString &scenario = m_study.settings.scenario;
        const auto counting = decisionsFor(m_study.snapshot, scenario);
        for (const Decision &decision : m_study.snapshot.decisions) {
            if (!decision.scenario.isEmpty() && decision.scenario != scenario)
                continue;
            const Decision &last = *counting.at(decision.application);
            if (decision.verdict != last.verdict && decision.decidedOn == last.decidedOn
                && decision.scenario == last.scenario)
                tellQuarrel(decision, last);
        }
    }

    void tellQuarrel(const Decision &first, const Decision &last)
    {
        const auto fact = [&](const Decision &decision) {
            return ConflictFact {decisionText(m_study, decision), decision.source, decision.application, decision.id};
        };
        m_faults.doubts.append(
            {inputRule.toString(),
             QCoreApplication::translate(
                 "consolidation",
                 "Two decisions of which neither is the later one: %1 %2 The one that stands last counts.")
                 .arg(decisionText(m_study, first), decisionText(m_study, last)),
             {first.id, last.id},
             {first.application},
             {fact(first), fact(last)},
             QCoreApplication::translate("consolidation", "Withdraw the one that does not hold.")});
    }

    // Each row has one parent, so a walk upwards meets a cycle at most once; `done` keeps it linear.
    void findCycles()
    {
        std::set<ElementId> done;
        for (const Element &element : m_study.snapshot.elements) {
            if (!isUnit(element.kind) && !isFunction(element.kind))
                continue;
            QList<ElementId> path;
            ElementId at = element.id;
            while (at && !done.contains(at) && !path.contains(at)) {
                path.append(at);
                at = m_study.snapshot.parentOf(at);
            }
            if (at && path.contains(at))
                tellCycle(path.mid(path.indexOf(at)));
            done.insert(path.begin(), path.end());
        }
    }

    void tellCycle(const QList<ElementId> &cycle)
    {
        QStringList names;
        Conflict doubt {inputRule.toString(), {}, {}, cycle};
        for (const ElementId id : cycle) {
            const ElementId parent = m_study.snapshot.parentOf(id);
            names.append(m_study.snapshot.nameOf(id));
            doubt.facts.append({QCoreApplication::translate("consolidation", "%1 is stated to be part of %2.")
                                    .arg(m_study.snapshot.nameOf(id), m_study.snapshot.nameOf(parent)),
                                sourceOfParent(id, parent),
                                id,
                                {}});
        }
        names.append(names.first());
        doubt.text = QCoreApplication::translate(
                         "consolidation", "These are part of one another in a circle: %1. Each counts on its own.")
                         .arg(names.join(QStringLiteral(" – ")));
        doubt.remedy = QCoreApplication::translate("consolidation", "Remove the parent of one of them.");
        m_faults.doubts.append(doubt);
    }

    [[nodiscard]] SourceRef sourceOfParent(ElementId id, ElementId parent) const
    {
        for (const RelationshipId line : m_study.snapshot.incoming(id)) {
            const Relationship *row = m_study.snapshot.relationship(line);
            if (row->source.element() == parent && !row->sources.isEmpty())
                return row->sources.first();
        }
        return m_study.element(id).sources.value(0);
    }
};

} // namespace

InputFaults findInputFaults(const Study &study)
{
    return Inspector(study).inspect();
}

} // namespace consolidation
