// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/reasons.h"

#include "analysis/portfolio/facts.h"
#include "consolidation/businesscase.h"
#include "consolidation/interfaces.h"
#include "consolidation/problem/legality.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace consolidation {

using namespace landscape;
using Unit = Figure::Unit;

namespace {

QString dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate)
                          : QCoreApplication::translate("consolidation", "an unknown date");
}

class Writer
{
public:
    Writer(const Outcome &outcome, int c, VerdictRecord &record)
        : m_outcome(outcome)
        , m_study(outcome.study)
        , m_c(c)
        , m_candidate(outcome.model.candidates.at(c))
        , m_account(outcome.accounts.candidates[size_t(c)])
        , m_record(record)
        , m_name(outcome.name(c))
    { }

    QList<Reason> write()
    {
        writeDecision();
        if (m_record.verdict == Verdict::Investigate)
            writeInvestigate();
        if (m_account.isKept)
            writeKept();
        else
            writeGone();
        m_reasons += businessReasons(m_outcome, m_c, m_record);
        if (m_account.isKept)
            writeOwner();
        return std::move(m_reasons);
    }

private:
    const Outcome &m_outcome;
    const Study &m_study;
    int m_c;
    const Candidate &m_candidate;
    const CandidateAccount &m_account;
    VerdictRecord &m_record;
    QString m_name;
    QList<Reason> m_reasons;

    // A rule that is switched off is no reason; the business case always is one.
    void add(const char *rule, const QString &text, const QList<Figure> &figures = {}, SourceRef evidence = {},
             Reason::Kind kind = Reason::Kind::Fact)
    {
        const QString id = QString::fromLatin1(rule);
        if (!id.startsWith(u'P') || id == u"P5" || m_study.isOn(id))
            m_reasons.append({id, text, figures, evidence, kind});
    }

    [[nodiscard]] SourceRef sourceOf(AttributeId attribute) const
    {
        const AttributeValue *entry = m_study.element(m_candidate.element).attributes.find(attribute);
        return entry ? entry->source : SourceRef();
    }

    void writeDecision()
    {
        if (const Decision *decision = m_candidate.decision) {
            const QString by = decision->decidedBy.isEmpty() ? QCoreApplication::translate("consolidation", "Somebody")
                                                             : decision->decidedBy;
            const QString why = decision->reason.isEmpty()
                ? QCoreApplication::translate("consolidation", "no reason recorded")
                : decision->reason;
            add("decision",
                QCoreApplication::translate("consolidation", "%1 decided on %2: %3 (%4).")
                    .arg(by, dateText(decision->decidedOn), verdictLabel(decision->verdict), why),
                {}, decision->source, Reason::Kind::Decision);
        } else if (m_candidate.isPinned) {
            add("P11",
                QCoreApplication::translate("consolidation", "%1 is mandatory for all units and stays common.")
                    .arg(m_name),
                {{QCoreApplication::translate("consolidation", "units that use it"),
                  double(m_study.usage.unitsOf(m_candidate.element).size()), Unit::Count}},
                sourceOf(attributes::mandatory));
        }
    }

    void writeInvestigate()
    {
        if (!m_candidate.hasFunction) {
            add("P1",
                QCoreApplication::translate(
                    "consolidation",
                    "Nobody has said what %1 does, so nothing can be said about what could take its place.")
                    .arg(m_name),
                {{QCoreApplication::translate("consolidation", "known functions"), 0, Unit::Count}});
            return;
        }
        if (m_candidate.servesUnserved)
            writeUnserved();
        if (m_outcome.hangsOnTrust(m_c, m_record.inPlan))
            writeHangsOnTrust();
        const auto lax = m_outcome.laxVerdicts.find(m_candidate.element);
        if (lax != m_outcome.laxVerdicts.end() && lax->second != m_record.inPlan) {
            add("P4",
                QCoreApplication::translate(
                    "consolidation",
                    "Some information is not classified. Reckoned as sensitive as its like, the verdict is: %1; as the "
                    "least sensitive: %2.")
                    .arg(verdictLabel(m_record.inPlan), verdictLabel(lax->second)),
                {{QCoreApplication::translate("consolidation", "needs without class"), unclassified(), Unit::Count}});
        }
        if (const optimiser::Margin *margin = m_outcome.weighed(m_c);
            margin
            && (m_record.flags.contains(QStringLiteral("estimated"))
                || m_record.flags.contains(QStringLiteral("ranged")))) {
            const RunningCost &running
                = m_outcome.model.options.at(m_outcome.model.optionOfRow[size_t(margin->option)]).cost;
            QStringList parts = running.estimated + running.ranged;
            const auto addPart = [&](CostKind kind, const Amount &amount) {
                if (amount.estimated || amount.isRange())
                    parts.append(amount.estimated ? costLabel(kind) : rangeText(costLabel(kind), amount));
            };
            addPart(CostKind::Retire, m_candidate.retire);
            addPart(CostKind::Licence, m_study.costs.amount(m_candidate.element, CostKind::Licence));
            const bool isAlone = m_reasons.isEmpty();
            add("P5",
                QCoreApplication::translate(
                    "consolidation",
                    "Not known for %1: %2. The true numbers could turn the verdict, which holds within %3.")
                    .arg(m_name, parts.join(QStringLiteral(", ")), moneyText(m_study, std::abs(margin->margin()))),
                {{QCoreApplication::translate("consolidation", "margin"), margin->margin(), Unit::Money}});
            if (isAlone)
                m_record.guess = 0;
        }
    }

    void writeHangsOnTrust()
    {
        const int part = m_outcome.parts.ofCandidate(m_c);
        const QString trusted = namesOf(m_outcome, m_outcome.trusted(part));
        if (!m_outcome.trust.isTakenBack) {
            add("P4",
                QCoreApplication::translate("consolidation",
                                            "The plan counts on protection that nobody has stated (%1), and without it "
                                            "no plan serves everybody. Find out how well %1 protects information.")
                    .arg(trusted),
                {{QCoreApplication::translate("consolidation", "protection level"),
                  double(levelOf(m_candidate.assurance)), Unit::Level}});
            return;
        }
        const QString other = verdictLabel(m_outcome.trust.verdicts.at(m_candidate.element));
        const QString text
            = QCoreApplication::translate("consolidation",
                                          "The plan counts on protection that nobody has stated (%1): then the verdict is: "
                                          "%2; with stated protection alone: %3.")
                  .arg(trusted, verdictLabel(m_record.inPlan), other);
        if (m_study.structural || part < 0) {
            add("P4",
                text + u' '
                    + QCoreApplication::translate("consolidation", "Find out how well %1 protects information.").arg(trusted),
                {{QCoreApplication::translate("consolidation", "systems without stated protection"),
                  double(m_outcome.trusted(part).size()), Unit::Count}});
            return;
        }
        const double extra = m_outcome.trust.extra[size_t(part)];
        add("P4",
            text + u' '
                + QCoreApplication::translate(
                      "consolidation",
                      "That costs %1 more over %2 years, the price of not knowing. Find out how well %3 protects information.")
                      .arg(moneyText(m_study, extra))
                      .arg(m_study.horizonYears)
                      .arg(trusted),
            {{QCoreApplication::translate("consolidation", "price of not knowing"), extra, Unit::Money}});
    }

    [[nodiscard]] double unclassified() const
    {
        return double(std::count_if(m_study.needs.begin(), m_study.needs.end(),
                                    [](const Need &need) { return need.protectionAssumed; }));
    }

    void writeUnserved()
    {
        std::set<ElementId> told;
        for (const int k : m_outcome.clientsToday[size_t(m_c)]) {
            const Client &client = m_outcome.model.clients.at(k);
            if (client.row >= 0 || !told.insert(client.function).second)
                continue;
            const auto own = std::find_if(client.killed.begin(), client.killed.end(),
                                          [&](const Killed &killed) { return killed.option == m_candidate.element; });
            const Killed *killed = own != client.killed.end() ? &*own : nullptr;
            m_reasons.append(
                {killed ? killed->rule : QStringLiteral("P1"),
                 QCoreApplication::translate(
                     "consolidation", "No system may serve %1 in the target, so %2 stays until that is settled. %3")
                     .arg(m_study.element(client.function).name, m_name, killed ? killed->text : QString())
                     .trimmed(),
                 {{QCoreApplication::translate("consolidation", "units that need it"), double(client.needs.size()),
                   Unit::Count}},
                 {}});
        }
    }

    void writeKept()
    {
        if (m_record.inPlan == Verdict::KeepLocal)
            writeLocal();
        else if (!m_outcome.needsAfter[size_t(m_c)].isEmpty())
            writeCommon();
        else if (!m_account.openOptions.isEmpty() && !m_candidate.isPinned)
            writeIdle();
        if (m_outcome.isTrusted(m_c))
            writeTrust();
        for (const int o : m_account.openOptions) {
            const Option &option = m_outcome.model.options.at(o);
            if (option.raised)
                add("P4",
                    QCoreApplication::translate(
                        "consolidation",
                        "%1 is operated with raised protection, which its users' information asks for.")
                        .arg(m_name),
                    {{QCoreApplication::translate("consolidation", "raising its protection"),
                      m_study.costs.uplift(m_candidate.element).value_or(0), Unit::Money}},
                    sourceOf(attributes::oneTimeUplift));
        }
        if (!m_account.openOptions.isEmpty() && m_study.isOn(u"P8") && m_study.isOutOfSupport(m_candidate.element))
            writeUpgrade();
        writeCouplings();
        writeHeld();
        writeProtection();
    }

    // It serves nobody, and yet to run it is the cheaper way.
    void writeIdle()
    {
        const QString once = moneyText(m_study, m_candidate.retire.value);
        const std::optional<double> budget = m_study.settings.oneTimeBudget;
        add("P5",
            budget ? QCoreApplication::translate("consolidation",
                                                 "%1 serves nobody in the target. It runs on because taking it out of "
                                                 "service costs %2 once, and the limit on one-time costs is %3.")
                         .arg(m_name, once, moneyText(m_study, *budget))
                   : QCoreApplication::translate("consolidation",
                                                 "%1 serves nobody in the target. It runs on because taking it out of "
                                                 "service costs %2 once.")
                         .arg(m_name, once),
            {{costLabel(CostKind::Retire), m_candidate.retire.value, Unit::Money},
             {QCoreApplication::translate("consolidation", "running cost"), m_account.targetRun, Unit::MoneyPerYear}},
            sourceOf(attributes::oneTimeRetire));
    }

    void writeTrust()
    {
        QStringList components;
        for (const int n : m_outcome.needsAfter[size_t(m_c)]) {
            const Client &client = m_outcome.model.clients.at(m_outcome.clientOfNeed[size_t(n)]);
            for (const analysis::Shortfall &shortfall : trustedFor(m_study, m_candidate, client)) {
                if (const QString label = analysis::componentLabel(shortfall.component); !components.contains(label))
                    components.append(label);
            }
        }
        const int level = levelOf(m_candidate.assurance);
        add("P4",
            QCoreApplication::translate("consolidation",
                                        "Not stated: how well %1 protects %2. The plan takes it that level %3, which it "
                                        "is trusted with today, is safe there for others too.")
                .arg(m_name, components.join(QStringLiteral(", ")))
                .arg(level),
            {{QCoreApplication::translate("consolidation", "protection level"), double(level), Unit::Level}}, {},
            Reason::Kind::Gap);
    }

    // What else runs because of it, or may not.
    void writeCouplings()
    {
        for (const Coupling &coupling : std::as_const(m_study.couplings.known)) {
            const int c = m_outcome.model.candidateOf(coupling.application);
            const bool needed = coupling.kind == Coupling::Kind::Requires && coupling.other == m_candidate.element
                && c >= 0 && m_outcome.accounts.candidates[size_t(c)].isKept;
            if (needed)
                add("requires",
                    QCoreApplication::translate("consolidation", "%1 runs only where %2 runs.")
                        .arg(m_outcome.name(c), m_name),
                    {}, coupling.source);
        }
    }

    void writeHeld()
    {
        const QList<int> &needs = m_outcome.needsAfter[size_t(m_c)];
        if (std::any_of(needs.begin(), needs.end(), [&](int n) { return m_study.heldNeeds.contains(n); }))
            add("P5",
                QCoreApplication::translate(
                    "consolidation",
                    "%1 goes on as it is: in this part of the landscape a change would cost more "
                    "over %2 years than it saves.")
                    .arg(m_name)
                    .arg(m_study.horizonYears),
                {{QCoreApplication::translate("consolidation", "units that stay"), double(needs.size()), Unit::Count}});
    }

    void writeUpgrade()
    {
        const auto end = m_study.element(m_candidate.element).attributes.get<QDate>(attributes::endOfSupport);
        add("P8",
            QCoreApplication::translate(
                "consolidation", "Vendor support of %1 ends on %2, before the target date %3, so it is upgraded.")
                .arg(m_name, dateText(*end), dateText(m_study.targetDate)),
            {{QCoreApplication::translate("consolidation", "upgrading it"),
              m_study.costs.upgrade(m_candidate.element).value_or(0), Unit::Money}},
            sourceOf(attributes::endOfSupport));
    }

    void writeLocal()
    {
        for (const int n : m_outcome.needsAfter[size_t(m_c)]) {
            const Need &need = m_study.needs.at(n);
            if (!need.accepted) {
                writeSole(need);
                continue;
            }
            const QString by = need.acceptedBy.isEmpty() ? QCoreApplication::translate("consolidation", "somebody")
                                                         : need.acceptedBy;
            const QString why = need.acceptedReason.isEmpty()
                ? QCoreApplication::translate("consolidation", "no reason recorded")
                : need.acceptedReason;
            add("P2",
                QCoreApplication::translate("consolidation",
                                            "The need of %1 for %2 is accepted as unique by %3 on %4: %5.")
                    .arg(m_study.snapshot.nameOf(need.unit), m_study.element(need.function).name, by,
                         dateText(need.acceptedOn), why),
                {{QCoreApplication::translate("consolidation", "users"), need.users, Unit::Users}}, need.source);
        }
        const Interface interface = interfaceOf(m_outcome, m_c);
        if (interface.exists) {
            add("P3",
                QCoreApplication::translate("consolidation", "%1 exchanges information with the common %2.")
                    .arg(m_name, m_study.snapshot.nameOf(interface.common)),
                {{QCoreApplication::translate("consolidation", "flows to common systems"), double(interface.flows),
                  Unit::Count}});
        } else {
            if (!m_study.isOn(u"P3"))
                return;
            m_record.flags.append(QStringLiteral("interface-missing"));
            m_record.missingFlowTo = interface.common;
            add("P3",
                interface.common
                    ? QCoreApplication::translate(
                          "consolidation",
                          "%1 stays local but exchanges nothing with a common system; a flow with %2 is missing.")
                          .arg(m_name, m_study.snapshot.nameOf(interface.common))
                    : QCoreApplication::translate("consolidation",
                                                  "%1 stays local but exchanges nothing with a common system.")
                          .arg(m_name),
                {{QCoreApplication::translate("consolidation", "flows to common systems"), 0, Unit::Count}}, {},
                Reason::Kind::Gap);
        }
    }

    void writeSole(const Need &need)
    {
        if (!need.sole || m_study.heldNeeds.contains(int(&need - m_study.needs.constData())))
            return;
        add("P2",
            QCoreApplication::translate("consolidation", "No other unit has the need of %1 for %2, so %3 may stay local.")
                .arg(m_study.snapshot.nameOf(need.unit), m_study.element(need.function).name, m_name),
            {{QCoreApplication::translate("consolidation", "units that need it"), 1, Unit::Count},
             {QCoreApplication::translate("consolidation", "users"), need.users, Unit::Users}},
            need.source);
    }

    void writeCommon()
    {
        std::set<ElementId> units;
        std::set<ElementId> functions;
        std::set<int> replaced;
        double users = 0;
        for (const int n : m_outcome.needsAfter[size_t(m_c)]) {
            const Need &need = m_study.needs.at(n);
            units.insert(need.unit);
            functions.insert(need.function);
            users += need.users;
            for (const ElementId id : need.today) {
                const int other = m_outcome.model.candidateOf(id);
                if (other >= 0 && other != m_c && !m_outcome.accounts.candidates[size_t(other)].isKept)
                    replaced.insert(other);
            }
        }
        const QString function
            = functions.size() == 1 ? m_study.element(*functions.begin()).name : functionNames(functions);
        const QString text = replaced.empty()
            ? QCoreApplication::translate("consolidation", "%1 is the common system for %2, used by %n unit(s).",
                                          nullptr, int(units.size()))
                  .arg(m_name, function)
            : QCoreApplication::translate("consolidation",
                                          "%1 becomes the one system for %2 in %n unit(s) and takes over from %3.",
                                          nullptr, int(units.size()))
                  .arg(m_name, function, namesOf(m_outcome, replaced));
        add("P1", text,
            {{QCoreApplication::translate("consolidation", "units"), double(units.size()), Unit::Count},
             {QCoreApplication::translate("consolidation", "users"), users, Unit::Users}});
    }

    [[nodiscard]] QString functionNames(const std::set<ElementId> &functions) const
    {
        QList<ElementId> ids(functions.begin(), functions.end());
        m_study.ranking.sort(ids);
        QStringList names;
        for (const ElementId id : std::as_const(ids))
            names.append(m_study.element(id).name);
        if (names.size() > 3)
            names = names.mid(0, 3) << QCoreApplication::translate("consolidation", "%1 more").arg(ids.size() - 3);
        return names.join(QStringLiteral(", "));
    }

    // Where protection, not money, decides: the only one that may, or kept apart from another common system.
    void writeProtection()
    {
        const optimiser::Margin *margin = m_outcome.marginOf(m_c);
        const bool isOnly = margin && margin->isOpen && margin->kind == optimiser::Margin::Kind::Indispensable;
        std::set<std::pair<int, int>> told;
        for (const int n : m_outcome.needsAfter[size_t(m_c)]) {
            const Client &client = m_outcome.model.clients.at(m_outcome.clientOfNeed[size_t(n)]);
            const bool protects = std::any_of(client.killed.begin(), client.killed.end(),
                                              [](const Killed &killed) { return killed.rule == u"P4"; });
            if (!protects || !told.insert({m_study.ranking.of(client.function), 0}).second)
                continue;
            const int level = levelOf(client.protection);
            const QString function = m_study.element(client.function).name;
            add("P4",
                isOnly ? QCoreApplication::translate(
                             "consolidation",
                             "No other system may serve %1, whose information asks for protection level %2.")
                             .arg(function)
                             .arg(level)
                       : QCoreApplication::translate(
                             "consolidation",
                             "%1 protects the information of %2 at the level %3 it asks for; not every rival does.")
                             .arg(m_name, function)
                             .arg(level),
                {{QCoreApplication::translate("consolidation", "protection level"), double(level), Unit::Level}},
                sourceOf(attributes::confidentiality));
        }
        if (m_record.segregated && told.empty())
            writeApart();
    }

    void writeApart()
    {
        const optimiser::Margin *margin = m_outcome.weighed(m_c);
        QList<Figure> figures {{QCoreApplication::translate("consolidation", "protection level"),
                                double(levelOf(m_candidate.assurance)), Unit::Level}};
        if (margin)
            figures.append(
                {QCoreApplication::translate("consolidation", "extra cost without it"), margin->margin(), Unit::Money});
        const bool isTwice = m_account.openOptions.size() > 1;
        add("P4",
            isTwice ? QCoreApplication::translate(
                          "consolidation",
                          "%1 runs in two copies: one with raised protection for more sensitive information, which would "
                          "cost every user more, and one without.")
                          .arg(m_name)
                    : QCoreApplication::translate(
                          "consolidation",
                          "%1 stays apart from the system for more sensitive information, whose protection would cost every "
                          "user more.")
                          .arg(m_name),
            figures);
    }

    [[nodiscard]] static int levelOf(const Protection &protection)
    {
        int level = 0;
        for (const auto &component : {protection.confidentiality, protection.integrity, protection.availability})
            level = std::max(level, component ? int(component->level) : 0);
        return level;
    }

    void writeGone()
    {
        const double run = m_account.asIsRun;
        if (!m_candidate.isInOperation) {
            add("P1",
                QCoreApplication::translate("consolidation", "%1 is not in operation and nobody uses it.").arg(m_name),
                {{QCoreApplication::translate("consolidation", "uses"), 0, Unit::Count}}, sourceOf(attributes::status));
        } else if (!m_candidate.isUsed && m_candidate.hasFunction) {
            QList<Figure> figures {{QCoreApplication::translate("consolidation", "uses"), 0, Unit::Count}};
            if (!m_study.structural)
                figures.append({QCoreApplication::translate("consolidation", "running cost"), run, Unit::MoneyPerYear});
            add("P1",
                QCoreApplication::translate("consolidation", "Nobody uses %1 today, and no plan is cheaper with it.")
                    .arg(m_name),
                figures);
        }
        for (const Successor &successor : std::as_const(m_record.successors)) {
            const QString to = m_study.snapshot.nameOf(successor.to);
            const QString function = m_study.element(successor.function).name;
            const QList<Figure> figures {{QCoreApplication::translate("consolidation", "units that move"),
                                          double(successor.units.size()), Unit::Count}};
            const SourceRef source = sourceOfNeed(successor.function);
            if (m_study.isProduct(successor.to))
                add("P9",
                    QCoreApplication::translate("consolidation", "%1 is on the market and takes over %2 from %3.")
                        .arg(to, function, m_name),
                    figures, source);
            else
                add("P1",
                    QCoreApplication::translate("consolidation",
                                                "%1 takes over %2 from %3: one system for the same function.")
                        .arg(to, function, m_name),
                    figures, source);
        }
        if (m_record.flags.contains(QStringLiteral("moves-on-trust")))
            add("P4",
                QCoreApplication::translate("consolidation",
                                            "Nobody has stated that the information of %1 is as safe where it goes (%2).")
                    .arg(m_name, namesOf(m_outcome, m_outcome.trusted(m_outcome.parts.ofCandidate(m_c)))),
                {}, {}, Reason::Kind::Gap);
        writeForbidden();
    }

    [[nodiscard]] SourceRef sourceOfNeed(ElementId function) const
    {
        for (const int n : m_outcome.needsToday[size_t(m_c)]) {
            if (m_study.needs.at(n).function == function)
                return m_study.needs.at(n).source;
        }
        return {};
    }

    void writeForbidden()
    {
        std::set<QString> told;
        for (const int k : m_outcome.clientsToday[size_t(m_c)]) {
            const Client &client = m_outcome.model.clients.at(k);
            for (const Killed &killed : client.killed) {
                if (killed.option == m_candidate.element && killed.rule != decisionRule && killed.rule != heldRule
                    && told.insert(killed.text).second)
                    m_reasons.append({killed.rule, killed.text, {}, killed.evidence, Reason::Kind::Forbidden});
            }
        }
    }

    void writeOwner()
    {
        const QStringList owners = analysis::ownersOf(m_study.snapshot, m_candidate.element);
        if (owners.size() == 1)
            return;
        add("P6",
            owners.isEmpty() ? QCoreApplication::translate(
                                   "consolidation", "%1 has no named owner; the target is not complete without one.")
                                   .arg(m_name)
                             : QCoreApplication::translate(
                                   "consolidation", "%1 has several owners (%2); the target asks for exactly one.")
                                   .arg(m_name, owners.join(QStringLiteral(", "))),
            {{QCoreApplication::translate("consolidation", "owners"), double(owners.size()), Unit::Count}},
            sourceOf(attributes::owner), Reason::Kind::Gap);
    }
};

} // namespace

QList<Reason> reasonsFor(const Outcome &outcome, int c, VerdictRecord &record)
{
    return Writer(outcome, c, record).write();
}

} // namespace consolidation
