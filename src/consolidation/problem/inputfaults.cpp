// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/inputfaults.h"

#include "consolidation/problem/legality.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>
#include <set>

namespace consolidation {

using namespace landscape;

namespace {

constexpr AttributeId amounts[] = {attributes::runCost,           attributes::licenceCostPerUser,
                                   attributes::oneTimeMakeCommon, attributes::oneTimeUpgrade,
                                   attributes::oneTimeRetire,     attributes::oneTimeUplift,
                                   attributes::upliftCostPerUser, attributes::oneTimeCost};
constexpr AttributeId people[] = {attributes::capacityUsers, attributes::users, attributes::headcount};
constexpr AttributeId dates[] = {attributes::endOfSupport, attributes::inUseFrom};
// What programs write for a date that nobody knows: 1900-01-01, 1899-12-30, 1601-01-01, 0001-01-01.
constexpr int firstLikelyYear = 1970;

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
        , m_counting(decisionsFor(study.snapshot, study.settings.scenario))
    { }

    InputFaults inspect()
    {
        findRanges();
        for (const Element &element : m_study.snapshot.elements) {
            if (isApplication(element.kind) || element.kind == ElementKind::Product || isUnit(element.kind))
                inspectElement(element);
        }
        for (const Move &row : m_study.snapshot.moves)
            inspectMove(row);
        for (const Use &row : m_study.snapshot.uses)
            inspectUse(row);
        for (const Relationship &line : m_study.snapshot.relationships)
            inspectFit(line);
        findCycles();
        for (const UnknownCoupling &unknown : m_study.couplings.unknown)
            tellUnknown(unknown);
        findQuarrels();
        findOverruled();
        findTwiceCommon();
        findLaterThanToday();
        return std::move(m_faults);
    }

private:
    const Study &m_study;
    QString m_currency;
    /// A cost column and its bounds, where the landscape has any.
    struct Range
    {
        CostKind kind = CostKind::Run;
        AttributeId column;
        QList<AttributeId> bounds;
    };
    QList<Range> m_ranges;
    std::map<ElementId, const Decision *> m_counting;
    InputFaults m_faults;

    void findRanges()
    {
        const AttributeRegistry &registry = m_study.snapshot.attributeRegistry;
        for (const CostKind kind : {CostKind::Run, CostKind::Licence, CostKind::MakeCommon, CostKind::Retire,
                                    CostKind::UpliftPerUser, CostKind::Purchase, CostKind::Upgrade, CostKind::Uplift}) {
            const QString &key = registry.definition(costAttribute(kind)).key;
            Range range {kind, costAttribute(kind), {}};
            for (const QLatin1StringView suffix : {lowSuffix, highSuffix}) {
                if (const AttributeId bound = registry.find(key + suffix))
                    range.bounds.append(bound);
            }
            if (!range.bounds.isEmpty())
                m_ranges.append(range);
        }
    }

    // Bounds that cannot be read, are in another currency, or lie on the wrong side.
    void inspectRange(const Range &range, const Element &element, const QString &what)
    {
        for (const AttributeId attribute : range.bounds) {
            if (const AttributeValue *entry = element.attributes.find(attribute))
                inspectBound(range, attribute, element, *entry);
        }
        const StatedCost said = m_study.costs.stated(element.id, range.kind);
        if (!said.isContradictory())
            return;
        QStringList stated;
        const auto add = [&](const QString &text, const std::optional<double> &number) {
            if (number)
                stated.append(text.arg(QLocale().toString(*number, 'f', 0)));
        };
        add(QCoreApplication::translate("consolidation", "stated as %1"), said.value);
        add(QCoreApplication::translate("consolidation", "at least %1"), said.low);
        add(QCoreApplication::translate("consolidation", "at most %1"), said.high);
        tellDoubt(QCoreApplication::translate("consolidation",
                                              "A range that contradicts itself: %1 is %2. It is reckoned as anything "
                                              "between the lowest and the highest of these.")
                      .arg(what, stated.join(QStringLiteral(", "))),
                  element.id,
                  QCoreApplication::translate("consolidation", "Stated: %1 is %2.")
                      .arg(what, stated.join(QStringLiteral(", "))),
                  said.source,
                  QCoreApplication::translate("consolidation",
                                              "Write the lowest amount in the column that ends in _low and the highest "
                                              "in the one that ends in _high."));
    }

    void inspectBound(const Range &range, AttributeId attribute, const Element &element, const AttributeValue &entry)
    {
        const AttributeRegistry &registry = m_study.snapshot.attributeRegistry;
        const QString what = QCoreApplication::translate("consolidation", "%1 of %2")
                                 .arg(registry.definition(attribute).key, element.name);
        const auto text = entry.value.as<QString>();
        if (!text)
            return inspectValue(what, entry.value, element.id, entry.source);
        if (const auto read = parseValue(registry.definition(range.column), *text))
            return inspectValue(what, *read, element.id, entry.source);
        tellDoubt(QCoreApplication::translate("consolidation", "No amount: %1 is “%2”. It is left out.").arg(what, *text),
                  element.id, QCoreApplication::translate("consolidation", "Stated: %1 is “%2”.").arg(what, *text),
                  entry.source, QCoreApplication::translate("consolidation", "Write a number."));
    }

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
        for (const Range &range : m_ranges)
            inspectRange(range, element, what(range.column));
        for (const AttributeId attribute : people) {
            if (const AttributeValue *entry = element.attributes.find(attribute))
                inspectPeople(what(attribute), entry->value, element.id, entry->source);
        }
        for (const AttributeId attribute : dates) {
            if (const AttributeValue *entry = element.attributes.find(attribute))
                inspectDate(what(attribute), entry->value, element.id, entry->source);
        }
    }

    void inspectDate(const QString &what, const Value &value, ElementId element, SourceRef source)
    {
        const QDate date = value.as<QDate>().value_or(QDate());
        if (!date.isValid() || date.year() >= firstLikelyYear)
            return;
        tellDoubt(QCoreApplication::translate("consolidation",
                                              "So early a date mostly stands for one that nobody knew: %1 is %2. It is "
                                              "believed as it stands.")
                      .arg(what, date.toString(Qt::ISODate)),
                  element,
                  QCoreApplication::translate("consolidation", "Stated: %1 is %2.").arg(what, date.toString(Qt::ISODate)),
                  source,
                  QCoreApplication::translate("consolidation", "Leave the cell empty where the date is not known."));
    }

    void inspectFit(const Relationship &line)
    {
        const AttributeValue *entry = line.attributes.find(attributes::fit);
        const double fit = entry ? entry->value.as<double>().value_or(0) : 0;
        if (fit >= 0 && fit <= 1)
            return;
        const ElementId application = line.source.element();
        const QString what = QCoreApplication::translate("consolidation", "the fit of %1 for %2")
                                 .arg(m_study.snapshot.nameOf(application),
                                      m_study.snapshot.nameOf(line.target.element()));
        tellDoubt(QCoreApplication::translate("consolidation",
                                              "No share of a whole: %1 is %2. It is compared as it stands.")
                      .arg(what, QLocale().toString(fit, 'g', 6)),
                  application,
                  QCoreApplication::translate("consolidation", "Stated: %1 is %2.")
                      .arg(what, QLocale().toString(fit, 'g', 6)),
                  entry->source,
                  QCoreApplication::translate("consolidation", "Write a number from 0 to 1: 0.8 for four fifths."));
    }

    void tellDoubt(const QString &text, ElementId element, const QString &fact, SourceRef source, const QString &remedy)
    {
        m_faults.doubts.append({inputRule.toString(), text, {}, {element}, {{fact, source, element, {}}}, remedy});
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
        const QString number = QLocale().toString(amount, 'f', 0);
        tellDoubt(text.arg(what, number), element,
                  QCoreApplication::translate("consolidation", "Stated: %1 is %2.").arg(what, number), source,
                  QCoreApplication::translate("consolidation", "Check the sign where it was stated."));
    }

    void tellUnknown(const UnknownCoupling &unknown)
    {
        const QString name = m_study.snapshot.nameOf(unknown.application);
        const QString text = unknown.isItself
            ? QCoreApplication::translate("consolidation",
                                          "%1 names itself (“%2”) as a system it requires or excludes. The line is left "
                                          "out.")
            : QCoreApplication::translate(
                "consolidation",
                "%1 names “%2” as a system it requires or excludes, and there is none, or more "
                "than one, of that name. The line is left out.");
        tellDoubt(text.arg(name, unknown.text), unknown.application,
                  QCoreApplication::translate("consolidation", "%1 names “%2”.").arg(name, unknown.text), unknown.source,
                  unknown.isItself ? QCoreApplication::translate("consolidation", "Name the other system, or none.")
                                   : QCoreApplication::translate("consolidation", "Give the id of the system."));
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

    // A decision that a later one on the same system has overruled: whoever made it should know.
    void findOverruled()
    {
        const QString &scenario = m_study.settings.scenario;
        for (const Decision &decision : m_study.snapshot.decisions) {
            if (decision.verdict == Verdict::Investigate
                || (!decision.scenario.isEmpty() && decision.scenario != scenario))
                continue;
            const Decision &last = *m_counting.at(decision.application);
            if (decision.verdict == last.verdict || decision.scenario != last.scenario
                || decision.decidedOn >= last.decidedOn)
                continue;
            tellTogether(decision, last,
                         QCoreApplication::translate("consolidation", "%1 Later, on %3: %2 The later decision counts.")
                             .arg(decisionText(m_study, decision), decisionText(m_study, last),
                                  last.decidedOn.toString(Qt::ISODate)),
                         QCoreApplication::translate("consolidation", "Withdraw the one that does not hold."));
        }
    }

    void tellTogether(const Decision &first, const Decision &second, const QString &text, const QString &remedy)
    {
        const auto fact = [&](const Decision &decision) {
            return ConflictFact {decisionText(m_study, decision), decision.source, decision.application, decision.id};
        };
        QList<ElementId> elements {first.application};
        if (second.application != first.application)
            elements.append(second.application);
        m_faults.doubts.append(
            {inputRule.toString(), text, {first.id, second.id}, elements, {fact(first), fact(second)}, remedy});
    }

    // Two systems that people decided to have as common ones though one of them does all that the other does.
    void findTwiceCommon()
    {
        if (!m_study.isOn(u"P1"))
            return;
        std::map<ElementId, QList<const Decision *>> byFunction;
        for (const ElementId id : m_study.ranking.applications()) {
            const auto counting = m_counting.find(id);
            if (counting == m_counting.end()
                || (counting->second->verdict != Verdict::MakeCommon && counting->second->verdict != Verdict::KeepCommon))
                continue;
            for (const ElementId function : m_study.usage.functionsOf(id))
                byFunction[function].append(counting->second);
        }
        std::set<std::pair<ElementId, ElementId>> told;
        for (const auto &[function, decisions] : byFunction) {
            for (const Decision *other : decisions.mid(1)) {
                const Decision &first = *decisions.first();
                if ((!covers(first.application, other->application) && !covers(other->application, first.application))
                    || !told.insert({first.application, other->application}).second)
                    continue;
                tellTogether(first, *other,
                             QCoreApplication::translate("consolidation",
                                                         "Two common systems for one function (%3): %1 %2 Both are kept, "
                                                         "though one could do (P1).")
                                 .arg(decisionText(m_study, first), decisionText(m_study, *other),
                                      m_study.element(function).name),
                             QCoreApplication::translate("consolidation", "Withdraw one of them, or say what each is for."));
            }
        }
    }

    // Whether `a` does all that `b` does.
    [[nodiscard]] bool covers(ElementId a, ElementId b) const
    {
        const QList<ElementId> wide = m_study.usage.functionsOf(a);
        const QList<ElementId> narrow = m_study.usage.functionsOf(b);
        return std::all_of(narrow.begin(), narrow.end(), [&](ElementId id) { return wide.contains(id); });
    }

    // A mistyped year outlives every decision made after it.
    void findLaterThanToday()
    {
        const QString &scenario = m_study.settings.scenario;
        for (const Decision &decision : m_study.snapshot.decisions) {
            const bool counts = decision.scenario.isEmpty() || decision.scenario == scenario;
            if (!counts || !decision.decidedOn.isValid() || decision.decidedOn <= m_study.settings.today)
                continue;
            const QString text = decisionText(m_study, decision);
            m_faults.doubts.append(
                {inputRule.toString(),
                 QCoreApplication::translate(
                     "consolidation", "Dated %1, which is still to come: %2 It counts, and as the latest word.")
                     .arg(decision.decidedOn.toString(Qt::ISODate), text),
                 {decision.id},
                 {decision.application},
                 {{text, decision.source, decision.application, decision.id}},
                 QCoreApplication::translate("consolidation", "Check the date of the decision.")});
        }
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
