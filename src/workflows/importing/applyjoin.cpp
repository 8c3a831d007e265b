// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/importing/joinplan.h"

namespace workflows {

using namespace landscape;
using Choice = Proposal::Choice;

namespace {

Side sideOf(FieldProposal::Choice choice)
{
    switch (choice) {
    case FieldProposal::Choice::Mine:
        return Side::Keep;
    case FieldProposal::Choice::Theirs:
        return Side::Gone;
    case FieldProposal::Choice::Both:
        return Side::Both;
    }
    Q_UNREACHABLE();
}

FieldSides sidesOf(const QList<FieldProposal> &fields)
{
    FieldSides sides;
    for (const FieldProposal &field : fields)
        sides.insert(field.field, sideOf(field.choice));
    return sides;
}

QStringList takenFields(const QList<FieldProposal> &fields)
{
    QStringList names;
    for (const FieldProposal &field : fields) {
        if (field.choice != FieldProposal::Choice::Mine)
            names << field.field;
    }
    return names;
}

void addElement(Correspondence &result, const Proposal &row)
{
    if (!row.staged)
        return; // gone from the source
    if (row.choice == Choice::Skip) {
        result.skipped.insert(row.staged);
        return;
    }
    if (row.choice == Choice::New || !row.existing)
        return;
    const bool asLastTime = row.status == ProposalStatus::Changed || row.status == ProposalStatus::Unchanged;
    const bool link = row.matchedBy != MatchedBy::Id && row.status != ProposalStatus::Unchanged;
    result.elements.insert(row.staged,
                           Match{row.existing, row.probability, row.reasons.join(QStringLiteral(", ")), link, asLastTime});
    if (!row.fields.isEmpty())
        result.fields.insert(row.staged, sidesOf(row.fields));
}

void addLine(Correspondence &result, const LineProposal &line)
{
    if (!line.staged)
        return;
    const bool skipped = line.choice == Choice::Skip;
    const bool listed = !line.fields.isEmpty();
    switch (line.what) {
    case LineProposal::What::Relationship: {
        const RelationshipId id = RelationshipId::create(line.staged);
        if (skipped)
            result.settledRelationships.insert(id);
        else if (listed)
            result.relationshipFields.insert(id, sidesOf(line.fields));
        break;
    }
    case LineProposal::What::Use: {
        const UseId id = UseId::create(line.staged);
        if (skipped)
            result.settledUses.insert(id);
        else if (listed)
            result.useFields.insert(id, takenFields(line.fields));
        break;
    }
    case LineProposal::What::Move: {
        const MoveId id = MoveId::create(line.staged);
        if (skipped)
            result.settledMoves.insert(id);
        else if (listed)
            result.moveFields.insert(id, takenFields(line.fields));
        break;
    }
    case LineProposal::What::Decision: {
        const DecisionId id = DecisionId::create(line.staged);
        if (skipped)
            result.settledDecisions.insert(id);
        else if (listed)
            result.decisionFields.insert(id, takenFields(line.fields));
        break;
    }
    case LineProposal::What::View: {
        const ViewId id = ViewId::create(line.staged);
        if (skipped || (listed && takenFields(line.fields).isEmpty()))
            result.settledViews.insert(id);
        else if (listed)
            result.takenViews.insert(id);
        break;
    }
    }
}

void removeLine(Landscape &landscape, const LineProposal &line)
{
    switch (line.what) {
    case LineProposal::What::Relationship:
        return landscape.removeRelationship(RelationshipId::create(line.existing));
    case LineProposal::What::Use:
        return landscape.uses.erase(UseId::create(line.existing));
    case LineProposal::What::Move:
        return landscape.moves.erase(MoveId::create(line.existing));
    case LineProposal::What::Decision:
        return landscape.decisions.erase(DecisionId::create(line.existing));
    case LineProposal::What::View:
        return landscape.views.erase(ViewId::create(line.existing));
    }
}

}

JoinResult applyJoin(const Landscape &into, const exchange::ImportBatch &batch, const JoinPlan &plan)
{
    Correspondence correspondence = plan.asLastTime;
    for (const Proposal &row : plan.elements)
        addElement(correspondence, row);
    for (const LineProposal &line : plan.lines)
        addLine(correspondence, line);
    JoinResult result = join(into, batch.landscape, correspondence);
    for (const LineProposal &line : plan.lines) {
        if (line.status == ProposalStatus::GoneFromSource && line.choice == Choice::Remove)
            removeLine(result.landscape, line);
    }
    for (const Proposal &row : plan.elements) {
        if (row.status == ProposalStatus::GoneFromSource && row.choice == Choice::Remove)
            result.landscape.removeElement(row.existing);
    }
    return result;
}

} // namespace workflows
