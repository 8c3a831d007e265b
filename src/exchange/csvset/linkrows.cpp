// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvset/linkrows.h"

#include "exchange/csv/headerwords.h"

#include <QCoreApplication>

namespace exchange {

using namespace landscape;

AccessMode accessModeOf(const QString &crud)
{
    const QString letters = crud.toUpper();
    const bool reads = letters.contains(u'R');
    const bool writes = letters.contains(u'C') || letters.contains(u'U') || letters.contains(u'D');
    if (reads && writes)
        return AccessMode::ReadWrite;
    if (writes)
        return AccessMode::Write;
    return reads ? AccessMode::Read : AccessMode::Unspecified;
}

namespace {

class LinkRowReader
{
public:
    LinkRowReader(SetContext &context, const SetRows &rows, qsizetype row)
        : m_context(context)
        , m_rows(rows)
        , m_row(row)
        , m_place(rows.place(row))
    { }

    void read()
    {
        switch (m_rows.table()) {
        case SetTable::Supports:
            return connectAs(RelationshipKind::Realization, {SetTable::Applications, u"application"},
                             {SetTable::Functions, u"function"}, {u"fit"});
        case SetTable::Hosting:
            return connectAs(RelationshipKind::Serving, {SetTable::Nodes, u"node"},
                             {SetTable::Applications, u"application"}, {});
        case SetTable::Flows:
            return connectAs(RelationshipKind::Flow, {SetTable::Applications, u"from"}, {SetTable::Applications, u"to"},
                             {u"information", u"volume", u"frequency", u"technology", u"manual"});
        case SetTable::InformationUse:
            return readInformationUse();
        case SetTable::Uses:
            return readUse();
        case SetTable::Moves:
            return readMove();
        case SetTable::Decisions:
            return readDecision();
        case SetTable::Landscape:
        case SetTable::Units:
        case SetTable::Functions:
        case SetTable::Information:
        case SetTable::Products:
        case SetTable::Zones:
        case SetTable::Nodes:
        case SetTable::Applications:
            break;
        }
        Q_UNREACHABLE();
    }

private:
    StagedBatch &staged() { return m_context.staged; }
    [[nodiscard]] QString cell(QStringView field) const { return m_rows.cell(m_row, field.toString()); }

    ElementId named(SetTable table, QStringView field, ElementId unit = {})
    {
        return m_context.reference(table, cell(field), field.toString(), m_place, unit);
    }
    ElementId application(ElementId unit = {}) { return named(SetTable::Applications, u"application", unit); }
    ElementId function() { return named(SetTable::Functions, u"function"); }

    void leaveOut(const QString &what)
    {
        staged().report(base::Severity::Warning, "csv.row",
                        QCoreApplication::translate("exchange", "the row names no known %1 and was left out").arg(what),
                        m_place);
    }

    struct End
    {
        SetTable table;
        QStringView field;
    };

    RelationshipId connectEnds(RelationshipKind kind, End from, End to, ElementId unit = {})
    {
        const ElementId source = named(from.table, from.field, unit);
        const ElementId target = named(to.table, to.field, unit);
        if (source && target)
            return staged().connect(kind, source, target, m_place);
        leaveOut((source ? to : from).field.toString());
        return {};
    }

    void connectAs(RelationshipKind kind, End from, End to, std::initializer_list<QStringView> fields)
    {
        const RelationshipId id = connectEnds(kind, from, to);
        if (!id)
            return;
        AttributeValues values;
        for (const QStringView field : fields)
            m_context.addAttribute(values, field.toString(), cell(field), m_place);
        m_context.addExtras(values, m_rows, m_row);
        staged().facts().relationships.edit(id, [&](Relationship &changed) { changed.attributes = values; });
    }

    void readInformationUse()
    {
        const ElementId unit = named(SetTable::Units, u"unit");
        const RelationshipId id = connectEnds(RelationshipKind::Access, {SetTable::Applications, u"application"},
                                              {SetTable::Information, u"information"}, unit);
        if (!id)
            return;
        QString crud = cell(u"mode").toUpper();
        if (std::any_of(crud.begin(), crud.end(), [](QChar letter) { return !QStringView(u"CRUD-").contains(letter); }))
            staged().report(
                base::Severity::Warning, "csv.value",
                QCoreApplication::translate("exchange", "mode: “%1” is not made of the letters C, R, U and D")
                    .arg(crud),
                m_place);
        AttributeValues values;
        m_context.addAttribute(values, QStringLiteral("crud"), crud, m_place);
        if (unit)
            values.add(attributes::unit, Value(unit), m_place.ref);
        m_context.addAttribute(values, QStringLiteral("volume"), cell(u"volume"), m_place);
        m_context.addAttribute(values, QStringLiteral("master"), cell(u"master"), m_place);
        m_context.addExtras(values, m_rows, m_row);
        staged().facts().relationships.edit(id, [&](Relationship &changed) {
            changed.attributes = values;
            changed.access = accessModeOf(crud);
        });
    }

    void readUse()
    {
        Use use;
        use.unit = m_context.unitOf(cell(u"unit"), m_place);
        use.function = function();
        use.application = application(use.unit);
        use.source = m_place.ref;
        if (!use.function && !use.application)
            return leaveOut(QStringLiteral("function, application"));
        if (!use.unit && cell(u"unit").isEmpty())
            staged().report(
                base::Severity::Warning, "csv.unit",
                QCoreApplication::translate("exchange", "the row names no unit; it is kept as a need of the whole"),
                m_place);
        if (!use.function && cell(u"function").isEmpty())
            staged().report(base::Severity::Warning, "csv.function",
                            QCoreApplication::translate(
                                "exchange", "the row does not say for which function the application is used"),
                            m_place);
        use.users = staged().readValue(attributes::users, cell(u"users"), QStringLiteral("users"), m_place);
        use.protection.confidentiality
            = staged().readLevel(cell(u"confidentiality"), QStringLiteral("confidentiality"), m_place);
        use.protection.integrity = staged().readLevel(cell(u"integrity"), QStringLiteral("integrity"), m_place);
        use.protection.availability
            = staged().readLevel(cell(u"availability"), QStringLiteral("availability"), m_place);
        use.unique = uniqueness();
        use.uniqueReason = cell(u"unique_reason");
        use.decidedBy = cell(u"decided_by");
        use.decidedOn = staged().readDate(cell(u"decided_on"), QStringLiteral("decided_on"), m_place);
        m_context.addExtras(use.attributes, m_rows, m_row);
        staged().facts().uses.insert(std::move(use));
    }

    Uniqueness uniqueness()
    {
        const QString word = HeaderWords::builtIn().valueOf(QStringLiteral("unique"), cell(u"unique"));
        if (word.isEmpty() || word == u"-")
            return Uniqueness::No;
        const auto known = uniquenessFromName(word);
        if (!known)
            staged().report(base::Severity::Warning, "csv.value",
                            QCoreApplication::translate(
                                "exchange", "unique: “%1” is none of no, claimed, accepted; it counts as no")
                                .arg(word),
                            m_place);
        return known.value_or(Uniqueness::No);
    }

    void readMove()
    {
        Move move;
        move.unit = m_context.unitOf(cell(u"unit"), m_place);
        move.function = function();
        // A product that can be bought may serve a need as well.
        const QString name = cell(u"application");
        move.application = m_context.index(SetTable::Applications).find(name, move.unit).element;
        if (!move.application)
            move.application = m_context.index(SetTable::Products).find(name).element;
        if (!move.application)
            move.application = application(move.unit);
        if (!move.application)
            return leaveOut(QStringLiteral("application"));
        if (!move.function && !cell(u"function").isEmpty())
            return leaveOut(QStringLiteral("function")); // without one it would mean "once for the unit"
        move.oneTimeCost = staged().readValue(attributes::oneTimeCost, cell(u"one_time_cost"),
                                              QStringLiteral("one_time_cost"), m_place);
        move.yearlyCost
            = staged().readValue(attributes::runCost, cell(u"yearly_cost"), QStringLiteral("yearly_cost"), m_place);
        move.source = m_place.ref;
        staged().facts().moves.insert(std::move(move));
    }

    void readDecision()
    {
        Decision decision;
        decision.application = application();
        if (!decision.application)
            return leaveOut(QStringLiteral("application"));
        const QString word = HeaderWords::builtIn().valueOf(QStringLiteral("decision"), cell(u"decision"));
        const auto verdict = verdictFromName(QString(word).replace(u' ', u'-').replace(u'_', u'-'));
        if (!verdict) {
            staged().report(base::Severity::Warning, "csv.value",
                            QCoreApplication::translate("exchange",
                                                        "decision: “%1” is none of retire, make-common, keep-common, "
                                                        "keep-local, replace, investigate; the row was left out")
                                .arg(word),
                            m_place);
            return;
        }
        decision.verdict = *verdict;
        decision.reason = cell(u"reason");
        decision.decidedBy = cell(u"decided_by");
        decision.decidedOn = staged().readDate(cell(u"decided_on"), QStringLiteral("decided_on"), m_place);
        decision.scenario = cell(u"scenario");
        decision.source = m_place.ref;
        staged().facts().decisions.insert(std::move(decision));
    }

    SetContext &m_context;
    const SetRows &m_rows;
    qsizetype m_row;
    Place m_place;
};

} // namespace

void readLinkRows(SetContext &context, const SetRows &rows)
{
    for (qsizetype row = 0; row < rows.count(); ++row)
        LinkRowReader(context, rows, row).read();
    if (rows.table() == SetTable::Moves || rows.table() == SetTable::Decisions)
        context.reportUnkept(rows);
}

} // namespace exchange
