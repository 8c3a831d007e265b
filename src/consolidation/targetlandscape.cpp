// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/targetlandscape.h"

#include "analysis/portfolio/facts.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace consolidation {

using namespace landscape;

namespace {

bool isGone(const VerdictRecord &record)
{
    return record.inPlan == Verdict::Retire || record.inPlan == Verdict::Replace;
}

class TargetBuilder
{
public:
    TargetBuilder(const Snapshot &baseline, const Plan &plan)
        : m_baseline(baseline)
        , m_plan(plan)
    {
        m_target.landscape = baseline.facts();
        m_target.landscape.views = {};
        m_target.landscape.settings.name
            = QCoreApplication::translate("consolidation", "%1 – target").arg(baseline.settings.name);
        m_target.landscape.settings.uid = derivedUid({QStringLiteral("target"), baseline.settings.uid});
    }

    Target build(const base::CancelToken &cancel)
    {
        using Step = void (TargetBuilder::*)();
        for (const Step step : {&TargetBuilder::addBought, &TargetBuilder::markApplications, &TargetBuilder::moveUses,
                                &TargetBuilder::redirectRelationships, &TargetBuilder::removeGone,
                                &TargetBuilder::addMissingFlows}) {
            if (cancel.isCancelled())
                return {};
            (this->*step)();
        }
        nameMasters(m_target);
        std::sort(m_target.traces.begin(), m_target.traces.end(),
                  [](const Trace &a, const Trace &b) { return a.target < b.target; });
        return std::move(m_target);
    }

private:
    const Snapshot &m_baseline;
    const Plan &m_plan;
    Target m_target;
    std::map<ElementId, ElementId> m_boughtAs; ///< product -> application
    std::map<ElementId, ElementId> m_standIn; ///< gone application -> who takes over; null: nobody
    std::set<RelationshipId> m_dropped;

    [[nodiscard]] ElementId inTarget(ElementId id) const
    {
        const auto found = m_boughtAs.find(id);
        return found == m_boughtAs.end() ? id : found->second;
    }

    void trace(ConceptId target, const QList<ElementId> &because) { m_target.traces.append({target, because}); }

    void addBought()
    {
        for (const Purchase &purchase : m_plan.purchases) {
            if (!purchase.bought)
                continue;
            const Element *product = m_baseline.element(purchase.product);
            Element application;
            application.kind = ElementKind::ApplicationComponent;
            application.name = product->name;
            application.uid = derivedUid({QStringLiteral("bought"), product->uid});
            application.sources = product->sources;
            for (const AttributeValue &entry : product->attributes.entries()) {
                if (entry.attribute != attributes::onMarket && entry.attribute != attributes::oneTimeCost)
                    application.attributes.add(entry.attribute, entry.value, entry.source);
            }
            application.attributes.set(attributes::scope, Value(QStringLiteral("common")));
            application.attributes.set(attributes::product, Value(purchase.product));
            const ElementId id = m_target.landscape.elements.insert(application);
            m_boughtAs[purchase.product] = id;
            m_target.bought.append({purchase.product, id});
            ++m_target.counts.applicationsBought;
            trace(id, {purchase.product});
            addSupports(purchase.product, id);
        }
    }

    void addSupports(ElementId product, ElementId application)
    {
        std::set<ElementId> functions;
        for (const Assignment &assignment : m_plan.assignments) {
            if (assignment.after == product)
                functions.insert(assignment.function);
        }
        for (const ElementId function : functions)
            addRelationship(RelationshipKind::Realization, application, function, QStringLiteral("supports"));
    }

    RelationshipId addRelationship(RelationshipKind kind, ElementId from, ElementId to, const QString &why)
    {
        Relationship relationship;
        relationship.kind = kind;
        relationship.source = from;
        relationship.target = to;
        relationship.uid
            = derivedUid({why, m_target.landscape.element(from)->uid, m_target.landscape.element(to)->uid});
        return m_target.landscape.relationships.insert(relationship);
    }

    void markApplications()
    {
        const AttributeId verdict = m_target.landscape.attributeRegistry.findOrDefine(QStringLiteral("verdict"));
        for (const VerdictRecord &record : m_plan.verdicts) {
            if (isGone(record)) {
                m_standIn[record.application] = inTarget(record.successor());
                ++m_target.counts.applicationsRetired;
                continue;
            }
            m_target.counts.applicationsMadeCommon += record.inPlan == Verdict::MakeCommon ? 1 : 0;
            const bool isSettled = record.verdict != Verdict::Investigate;
            m_target.landscape.elements.edit(record.application, [&](Element &row) {
                row.attributes.set(verdict, Value(verdictName(record.verdict)));
                if (isSettled) {
                    const bool local = record.inPlan == Verdict::KeepLocal;
                    row.attributes.set(attributes::scope,
                                       Value(local ? QStringLiteral("local") : QStringLiteral("common")));
                }
            });
            trace(record.application, {record.application});
        }
        for (const auto &[product, application] : m_target.bought) {
            m_target.landscape.elements.edit(application, [&](Element &row) {
                row.attributes.set(verdict, Value(verdictName(Verdict::MakeCommon)));
            });
        }
    }

    // One row for each need: the first of its rows goes to who serves it, with the users of all.
    void moveUses()
    {
        std::map<std::pair<ElementId, ElementId>, QList<UseId>> rows;
        for (const Use &use : m_baseline.uses)
            rows[{use.unit, use.function}].append(use.id);
        for (const Assignment &assignment : m_plan.assignments) {
            if (!assignment.after)
                continue;
            const ElementId after = inTarget(assignment.after);
            const QList<UseId> found = rows[{assignment.unit, assignment.function}];
            const UseId id = found.isEmpty() ? addUse(assignment) : mergeUses(found);
            m_target.landscape.uses.edit(id, [&](Use &use) { use.application = after; });
            if (assignment.before != QList<ElementId> {after})
                ++m_target.counts.usesMoved;
        }
    }

    UseId addUse(const Assignment &assignment)
    {
        Use use;
        use.unit = assignment.unit;
        use.function = assignment.function;
        use.protection = assignment.protection;
        return m_target.landscape.uses.insert(use);
    }

    UseId mergeUses(const QList<UseId> &rows)
    {
        Table<Use> &uses = m_target.landscape.uses;
        Use merged = *uses.find(rows.first());
        std::optional<double> users = merged.users.as<double>();
        for (const UseId id : rows.mid(1)) {
            const Use &use = *uses.find(id);
            if (const auto more = use.users.as<double>())
                users = users.value_or(0) + *more;
            merged.protection = analysis::strictest(merged.protection, use.protection);
            if (use.unique > merged.unique) {
                merged.unique = use.unique;
                merged.uniqueReason = use.uniqueReason;
                merged.decidedBy = use.decidedBy;
                merged.decidedOn = use.decidedOn;
            }
            uses.erase(id);
        }
        if (users)
            merged.users = Value(*users);
        uses.put(merged);
        return merged.id;
    }

    [[nodiscard]] std::optional<ElementId> standInOf(ConceptId end) const
    {
        const auto found = m_standIn.find(end.element());
        return found == m_standIn.end() ? std::nullopt : std::optional(found->second);
    }

    void redirectRelationships()
    {
        // What makes two relationships one: kind, ends, and for flows what flows, for accesses whose they are.
        std::map<QList<quint32>, RelationshipId> kept;
        for (const Relationship &row : m_baseline.relationships) {
            const bool moves = row.kind == RelationshipKind::Flow || row.kind == RelationshipKind::Access;
            if (!moves)
                continue;
            const auto from = standInOf(row.source);
            const auto to = standInOf(row.target);
            if (!from && !to)
                kept.try_emplace(identityOf(row), row.id);
        }
        for (const Relationship &row : m_baseline.relationships) {
            const auto from = standInOf(row.source);
            const auto to = standInOf(row.target);
            const bool moves = row.kind == RelationshipKind::Flow || row.kind == RelationshipKind::Access;
            if (!from && !to)
                continue;
            if (!moves)
                m_dropped.insert(row.id);
            else
                redirect(row, from, to, kept);
        }
    }

    void redirect(Relationship row, std::optional<ElementId> from, std::optional<ElementId> to,
                  std::map<QList<quint32>, RelationshipId> &kept)
    {
        const bool isFlow = row.kind == RelationshipKind::Flow;
        QList<ElementId> because;
        if (from) {
            because.append(row.source.element());
            row.source = *from;
        }
        if (to) {
            because.append(row.target.element());
            row.target = *to;
        }
        if (row.source.isNull() || row.target.isNull() || row.source == row.target) {
            m_dropped.insert(row.id);
            m_target.counts.flowsRemoved += isFlow ? 1 : 0;
            return;
        }
        const auto [same, isNew] = kept.try_emplace(identityOf(row), row.id);
        if (!isNew) {
            m_dropped.insert(row.id);
            m_target.counts.flowsMerged += isFlow ? 1 : 0;
            if (!isFlow)
                joinAccess(same->second, row);
            return;
        }
        m_target.counts.flowsRedirected += isFlow ? 1 : 0;
        trace(row.id, because);
        m_target.landscape.relationships.put(row);
    }

    [[nodiscard]] QList<quint32> identityOf(const Relationship &row) const
    {
        QList<quint32> key {quint32(row.kind), row.source.element().number(), row.target.element().number()};
        const AttributeId by = row.kind == RelationshipKind::Flow ? attributes::information : attributes::unit;
        QList<quint32> parts;
        for (const Value &value : row.attributes.all(by))
            parts.append(value.as<ElementId>().value_or(ElementId()).number());
        std::sort(parts.begin(), parts.end());
        return key + parts;
    }

    // The successor does with the information what either of the two did.
    void joinAccess(RelationshipId id, const Relationship &other)
    {
        m_target.landscape.relationships.edit(id, [&](Relationship &row) {
            QString letters;
            const QString both = row.attributes.get<QString>(attributes::crud).value_or(QString())
                + other.attributes.get<QString>(attributes::crud).value_or(QString());
            for (const QChar letter : QStringLiteral("CRUD")) {
                if (both.contains(letter, Qt::CaseInsensitive))
                    letters.append(letter);
            }
            if (!letters.isEmpty())
                row.attributes.set(attributes::crud, Value(letters));
            if (row.access != other.access)
                row.access = AccessMode::ReadWrite;
            if (other.attributes.get<bool>(attributes::master).value_or(false))
                row.attributes.set(attributes::master, Value(true));
        });
    }

    void removeGone()
    {
        Landscape &facts = m_target.landscape;
        dropStandingOnDropped();
        for (const RelationshipId id : m_dropped)
            facts.relationships.erase(id);
        for (const auto &[id, standIn] : m_standIn)
            facts.elements.erase(id);
        const auto isGoneId = [&](ElementId id) { return m_standIn.contains(id); };
        QList<UseId> needless;
        for (const Use &use : facts.uses) {
            if (isGoneId(use.application))
                needless.append(use.id);
        }
        // Left are needs that nobody may serve: they stay on record as such. Without function it was no need.
        for (const UseId id : needless) {
            if (facts.uses.find(id)->function)
                facts.uses.edit(id, [](Use &use) { use.application = {}; });
            else
                facts.uses.erase(id);
        }
        eraseRows(facts.moves, isGoneId);
        eraseRows(facts.decisions, isGoneId);
        dropReferences(facts.elements);
        dropReferences(facts.relationships);
    }

    template <typename Rows, typename Predicate> static void eraseRows(Rows &rows, Predicate &&isGoneId)
    {
        std::vector<typename Rows::RowId> ids;
        for (const auto &row : rows) {
            if (isGoneId(row.application))
                ids.push_back(row.id);
        }
        for (const auto id : ids)
            rows.erase(id);
    }

    void dropStandingOnDropped()
    {
        for (size_t before = m_dropped.size() + 1; before != m_dropped.size();) {
            before = m_dropped.size();
            for (const Relationship &row : m_target.landscape.relationships) {
                if (m_dropped.contains(row.source.relationship()) || m_dropped.contains(row.target.relationship()))
                    m_dropped.insert(row.id);
            }
        }
    }

    template <typename Rows> void dropReferences(Rows &rows)
    {
        std::vector<typename Rows::RowId> touched;
        const auto refersToGone = [&](const AttributeValue &entry) {
            const auto reference = entry.value.as<ElementId>();
            return reference && m_standIn.contains(*reference);
        };
        for (const auto &row : rows) {
            const auto &entries = row.attributes.entries();
            if (std::any_of(entries.begin(), entries.end(), refersToGone))
                touched.push_back(row.id);
        }
        for (const auto id : touched) {
            rows.edit(id, [&](auto &row) {
                AttributeValues left;
                for (const AttributeValue &entry : row.attributes.entries()) {
                    if (!refersToGone(entry))
                        left.add(entry.attribute, entry.value, entry.source);
                }
                row.attributes = left;
            });
        }
    }

    void addMissingFlows()
    {
        for (const VerdictRecord &record : m_plan.verdicts) {
            if (!record.missingFlowTo || isGone(record))
                continue;
            const RelationshipId id = addRelationship(RelationshipKind::Flow, record.application,
                                                      inTarget(record.missingFlowTo), QStringLiteral("P3"));
            m_target.landscape.relationships.edit(id, [](Relationship &row) {
                row.name = QCoreApplication::translate("consolidation", "to be built (P3)");
            });
            ++m_target.counts.flowsAdded;
            trace(id, {record.application});
        }
    }
};

} // namespace

Target buildTarget(const Snapshot &baseline, const Plan &plan, const base::CancelToken &cancel)
{
    return TargetBuilder(baseline, plan).build(cancel);
}

} // namespace consolidation
