// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows/bulkinsert.h"
#include "storage/rows/columns.h"
#include "storage/rows/reading.h"
#include "storage/rows/rows.h"

namespace storage {

using namespace landscape;

namespace {

// A value as three columns.
void putValue(BulkInsert &rows, const Value &value)
{
    const ValueParts parts = toParts(value);
    rows << orNull(parts.type) << toColumn(parts.content) << toColumn(parts.extra);
}

void putSource(BulkInsert &rows, SourceRef ref)
{
    rows << orNull(ref.source) << orNull(ref.line);
}

base::Result<void> writeUses(Writing &writing)
{
    BulkInsert rows(writing, "unit_use",
                    "id unit function application users_type users users_extra confidentiality integrity availability"
                    " uniqueness unique_reason decided_by decided_on attributes:json source line");
    for (const Use &row : writing.landscape.uses) {
        rows << row.id.number() << orNull(row.unit) << orNull(row.function) << orNull(row.application);
        putValue(rows, row.users);
        rows << orNull(row.protection.confidentiality) << orNull(row.protection.integrity)
             << orNull(row.protection.availability) << orNull(int(row.unique)) << orNull(row.uniqueReason)
             << orNull(row.decidedBy) << orNull(row.decidedOn) << orNull(attributesJson(row.attributes, writing.json));
        putSource(rows, row.source);
        if (!rows.endRow())
            break;
    }
    return rows.finish();
}

base::Result<void> writeMoves(Writing &writing)
{
    BulkInsert rows(writing, "move",
                    "id application unit function one_time_type one_time one_time_extra yearly_type yearly yearly_extra"
                    " source line");
    for (const Move &row : writing.landscape.moves) {
        rows << row.id.number() << orNull(row.application) << orNull(row.unit) << orNull(row.function);
        putValue(rows, row.oneTimeCost);
        putValue(rows, row.yearlyCost);
        putSource(rows, row.source);
        if (!rows.endRow())
            break;
    }
    return rows.finish();
}

base::Result<void> writeDecisions(Writing &writing)
{
    BulkInsert rows(writing, "decision", "id application verdict reason decided_by decided_on scenario source line");
    for (const Decision &row : writing.landscape.decisions) {
        rows << row.id.number() << orNull(row.application) << verdictName(row.verdict) << orNull(row.reason)
             << orNull(row.decidedBy) << orNull(row.decidedOn) << orNull(row.scenario);
        putSource(rows, row.source);
        if (!rows.endRow())
            break;
    }
    return rows.finish();
}

void readUse(const QSqlQuery &row, Reading &reading)
{
    Use use;
    use.id = reading.rowId<UseId>(row.value(0));
    use.unit = idOf<ElementId>(row.value(1));
    use.function = idOf<ElementId>(row.value(2));
    use.application = idOf<ElementId>(row.value(3));
    use.users = reading.valueOf(row.value(4), row.value(5), row.value(6));
    use.protection = {levelOf(row.value(7)), levelOf(row.value(8)), levelOf(row.value(9))};
    use.unique = reading.enumOf(row.value(10), Uniqueness::Accepted, "unit_use.uniqueness");
    use.uniqueReason = reading.shared(row.value(11));
    use.decidedBy = reading.shared(row.value(12));
    use.decidedOn = dateOf(row.value(13));
    use.attributes = reading.attributesOf(row.value(14));
    use.source = reading.sourceOf(row.value(15), row.value(16));
    reading.put(reading.landscape.uses, std::move(use));
}

void readMove(const QSqlQuery &row, Reading &reading)
{
    Move move;
    move.id = reading.rowId<MoveId>(row.value(0));
    move.application = idOf<ElementId>(row.value(1));
    move.unit = idOf<ElementId>(row.value(2));
    move.function = idOf<ElementId>(row.value(3));
    move.oneTimeCost = reading.valueOf(row.value(4), row.value(5), row.value(6));
    move.yearlyCost = reading.valueOf(row.value(7), row.value(8), row.value(9));
    move.source = reading.sourceOf(row.value(10), row.value(11));
    reading.put(reading.landscape.moves, std::move(move));
}

void readDecision(const QSqlQuery &row, Reading &reading)
{
    const auto verdict = verdictFromName(row.value(2).toString());
    if (!verdict)
        return reading.broken(QStringLiteral("decision.verdict"));
    Decision decision;
    decision.id = reading.rowId<DecisionId>(row.value(0));
    decision.application = idOf<ElementId>(row.value(1));
    decision.verdict = *verdict;
    decision.reason = row.value(3).toString();
    decision.decidedBy = row.value(4).toString();
    decision.decidedOn = dateOf(row.value(5));
    decision.scenario = row.value(6).toString();
    decision.source = reading.sourceOf(row.value(7), row.value(8));
    reading.put(reading.landscape.decisions, std::move(decision));
}

} // namespace

base::Result<void> writePortfolio(Writing &writing)
{
    for (auto *part : {writeUses, writeMoves, writeDecisions}) {
        if (const auto done = part(writing); !done)
            return done;
    }
    return {};
}

void readPortfolio(Reading &reading)
{
    reading.each(QStringLiteral("SELECT id, unit, function, application, users_type, users, users_extra,"
                                " confidentiality, integrity, availability, uniqueness, unique_reason, decided_by,"
                                " decided_on, attributes, source, line FROM unit_use ORDER BY id"),
                 [&](const QSqlQuery &row) { readUse(row, reading); });
    reading.reserveNumbers(reading.landscape.uses, "last_use");
    reading.each(QStringLiteral("SELECT id, application, unit, function, one_time_type, one_time, one_time_extra,"
                                " yearly_type, yearly, yearly_extra, source, line FROM move ORDER BY id"),
                 [&](const QSqlQuery &row) { readMove(row, reading); });
    reading.reserveNumbers(reading.landscape.moves, "last_move");
    reading.each(QStringLiteral("SELECT id, application, verdict, reason, decided_by, decided_on, scenario, source,"
                                " line FROM decision ORDER BY id"),
                 [&](const QSqlQuery &row) { readDecision(row, reading); });
    reading.reserveNumbers(reading.landscape.decisions, "last_decision");
}

} // namespace storage
