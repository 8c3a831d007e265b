// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/importing/changedlines.h"

#include "landscape/compare/keys.h"
#include "landscape/compare/record.h"

#include <QCoreApplication>

namespace workflows {

using namespace landscape;
using Choice = Proposal::Choice;
using What = LineProposal::What;

namespace {

QList<ElementId> endsOf(const Relationship &row) { return {row.source.element(), row.target.element()}; }
QList<ElementId> endsOf(const Use &row) { return {row.unit, row.function, row.application}; }
QList<ElementId> endsOf(const Move &row) { return {row.unit, row.function, row.application}; }
QList<ElementId> endsOf(const Decision &row) { return {row.application}; }
QList<ElementId> endsOf(const View &) { return {}; }

SourceRef sourceOf(const Relationship &row) { return row.sources.value(0); }
template <typename Row> SourceRef sourceOf(const Row &row) { return row.source; }

QString nameOf(const Landscape &facts, ElementId id)
{
    return id ? facts.nameOf(id) : QStringLiteral("–");
}

QString textOf(const Landscape &facts, const Relationship &row)
{
    const auto end = [&](ConceptId id) {
        const Concept *found = facts.findConcept(id);
        return found ? found->name : QString();
    };
    const QString ends = QCoreApplication::translate("workflows", "%1 to %2 (%3)").arg(end(row.source), end(row.target), kindLabel(row.kind).toLower());
    return row.name.isEmpty() ? ends : QStringLiteral("%1: %2").arg(ends, row.name);
}

QString textOf(const Landscape &facts, const Use &row)
{
    return row.application ? QCoreApplication::translate("workflows", "%1 uses %2 for %3").arg(nameOf(facts, row.unit), nameOf(facts, row.application),
                                                         nameOf(facts, row.function))
                           : QCoreApplication::translate("workflows", "%1 needs %2").arg(nameOf(facts, row.unit), nameOf(facts, row.function));
}

QString textOf(const Landscape &facts, const Move &row)
{
    return QCoreApplication::translate("workflows", "What it costs that %1 serves %2 for %3")
        .arg(nameOf(facts, row.application), nameOf(facts, row.unit), nameOf(facts, row.function));
}

QString textOf(const Landscape &facts, const Decision &row)
{
    return QCoreApplication::translate("workflows", "Decision about %1").arg(nameOf(facts, row.application));
}

QString textOf(const Landscape &, const View &row)
{
    return QCoreApplication::translate("workflows", "View “%1”").arg(row.name);
}

Relationship translated(const Translation &words, const Relationship &row) { return words.relationship(row); }
Use translated(const Translation &words, const Use &row) { return words.use(row); }
Move translated(const Translation &words, const Move &row) { return words.move(row); }
Decision translated(const Translation &words, const Decision &row) { return words.decision(row); }

const Relationship *find(const Landscape &facts, std::uint32_t id, const Relationship *)
{
    return facts.relationships.find(RelationshipId::create(id));
}
const Use *find(const Landscape &facts, std::uint32_t id, const Use *) { return facts.uses.find(UseId::create(id)); }
const Move *find(const Landscape &facts, std::uint32_t id, const Move *) { return facts.moves.find(MoveId::create(id)); }
const Decision *find(const Landscape &facts, std::uint32_t id, const Decision *)
{
    return facts.decisions.find(DecisionId::create(id));
}

// A relationship whose ends or kind changed is another relationship.
bool isAnother(const Change &change)
{
    return change.what == Thing::Relationship
        && std::any_of(change.fields.begin(), change.fields.end(), [](const FieldChange &field) {
               return field.field == u"source" || field.field == u"target" || field.field == u"kind";
           });
}

QString pictureText(const View &view)
{
    return QStringLiteral("%1, %2")
        .arg(QCoreApplication::translate("workflows", "%n box(es)", nullptr, int(view.nodes.size())),
             QCoreApplication::translate("workflows", "%n line(s)", nullptr, int(view.connections.size())));
}

bool looksLike(const View &a, const View &b)
{
    const auto sameBox = [](const PlacedNode &x, const PlacedNode &y) {
        return x.kind == y.kind && x.element == y.element && x.rect == y.rect && x.text == y.text && x.fill == y.fill
            && x.labelExpression == y.labelExpression;
    };
    const auto sameLine = [](const RoutedConnection &x, const RoutedConnection &y) { return x.bends == y.bends; };
    return a.name == b.name && a.documentation == b.documentation && a.viewpoint == b.viewpoint
        && std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(), sameBox)
        && std::equal(a.connections.begin(), a.connections.end(), b.connections.begin(), b.connections.end(), sameLine);
}

}

ChangedLines::ChangedLines(const SourceChanges &changes, const QList<Proposal> &elements)
    : m_changes(changes)
    , m_into(changes.m_into)
{
    for (const Proposal &row : elements) {
        if (row.status == ProposalStatus::New)
            m_newUids.insert(changes.m_now.element(row.staged)->uid);
    }
    for (const Change &change : changes.m_comparison.changes) {
        if (change.what == Thing::Element && change.kind == ChangeKind::Removed)
            m_goneUids.insert(change.uid);
    }
}

QList<LineProposal> ChangedLines::run()
{
    add(What::Relationship, Thing::Relationship, &Landscape::relationships);
    add(What::Use, Thing::Use, &Landscape::uses);
    add(What::Move, Thing::Move, &Landscape::moves);
    add(What::Decision, Thing::Decision, &Landscape::decisions);
    add(What::View, Thing::View, &Landscape::views);
    return std::move(m_lines);
}

template <typename Row> void ChangedLines::add(What what, Thing thing, Table<Row> Landscape::*table)
{
    QHash<QString, const Row *> last;
    QHash<QString, const Row *> now;
    comparing::visitKeys(*m_changes.m_last.*table, *m_changes.m_last,
                         [&](const Row &row, const QString &key) { last.insert(key, &row); });
    comparing::visitKeys(m_changes.m_now.*table, m_changes.m_now,
                         [&](const Row &row, const QString &key) { now.insert(key, &row); });
    for (const Change &change : m_changes.m_comparison.changes) {
        if (change.what != thing)
            continue;
        if (isAnother(change)) {
            addChange<Row>(what, change, last.value(change.uid), nullptr);
            addChange<Row>(what, change, nullptr, now.value(change.uid));
        } else {
            addChange<Row>(what, change, last.value(change.uid), now.value(change.uid));
        }
    }
}

template <typename Row>
bool ChangedLines::comesAlong(const Landscape &facts, const Row &row, const QSet<QString> &uids) const
{
    for (const ElementId end : endsOf(row)) {
        const Element *element = facts.element(end);
        if (element && uids.contains(element->uid))
            return true;
    }
    return false;
}

template <typename Row>
void ChangedLines::addChange(What what, const Change &change, const Row *last, const Row *now)
{
    if (!last && !now)
        return;
    LineProposal line;
    line.what = what;
    describe(line, last, now);
    if (!now) {
        line.status = ProposalStatus::GoneFromSource;
        line.existing = existing(*last, *m_changes.m_lastWords);
        line.choice = Choice::Keep;
        if (line.existing && !comesAlong(*m_changes.m_last, *last, m_goneUids))
            m_lines << line;
        return;
    }
    line.staged = now->id.number();
    line.existing = existing(*now, m_changes.m_words);
    if (!last) {
        line.choice = line.existing ? Choice::SameAs : Choice::New;
        line.status = line.existing ? ProposalStatus::Same : ProposalStatus::New;
        if (!line.existing && !comesAlong(m_changes.m_now, *now, m_newUids))
            m_lines << line;
        return;
    }
    line.status = ProposalStatus::Changed;
    line.choice = line.existing ? Choice::SameAs : Choice::Skip;
    if constexpr (std::is_same_v<Row, View>) {
        if (line.existing)
            compareView(line, *last, *now);
    } else if (line.existing) {
        compareFields(line, change, *last, *now);
    }
    if (!line.existing || !line.fields.isEmpty())
        m_lines << line;
}

template <typename Row> void ChangedLines::describe(LineProposal &line, const Row *last, const Row *now) const
{
    line.text = now ? textOf(m_changes.m_now, *now) : textOf(*m_changes.m_last, *last);
    line.place = now ? fields::sourceText(m_changes.m_now, sourceOf(*now)) : m_changes.placeOfLast(sourceOf(*last));
}

template <typename Row>
void ChangedLines::compareFields(LineProposal &line, const Change &change, const Row &last, const Row &now)
{
    const Row &mine = *find(m_into, line.existing, &now);
    const AttributeRegistry &registry = m_changes.m_lastWords->words().attributeRegistry;
    const comparing::Record here = comparing::recordOf(mine, registry);
    const comparing::Record theirs = comparing::recordOf(translated(m_changes.m_words.translation(), now), registry);
    const comparing::Record before
        = comparing::recordOf(translated(m_changes.m_lastWords->translation(), last), registry);
    for (const FieldChange &changed : change.fields) {
        const QString &field = changed.field;
        if (here.value(field) == theirs.value(field) || field.startsWith(QStringLiteral("extra:")))
            continue;
        FieldProposal proposal;
        proposal.field = field;
        proposal.label = changed.label;
        proposal.mine = fieldText(m_into, change.what, comparing::keyOf(mine, m_into), field).shown;
        proposal.mySource = fields::sourceText(m_into, sourceOf(mine));
        proposal.theirs = changed.to.shown;
        proposal.lastTime = changed.from.shown;
        proposal.conflict = here.value(field) != before.value(field);
        proposal.choice = proposal.conflict ? FieldProposal::Choice::Mine : FieldProposal::Choice::Theirs;
        line.fields << proposal;
    }
}

void ChangedLines::compareView(LineProposal &line, const View &last, const View &now)
{
    const View &mine = *m_into.views.find(ViewId::create(line.existing));
    if (looksLike(mine, m_changes.m_words.translation().view(now)))
        return;
    FieldProposal proposal;
    proposal.field = QStringLiteral("view");
    proposal.label = QCoreApplication::translate("workflows", "Picture");
    proposal.mine = pictureText(mine);
    proposal.mySource = fields::sourceText(m_into, mine.source);
    proposal.theirs = pictureText(now);
    proposal.lastTime = pictureText(last);
    proposal.conflict = !looksLike(mine, m_changes.m_lastWords->translation().view(last));
    proposal.choice = proposal.conflict ? FieldProposal::Choice::Mine : FieldProposal::Choice::Theirs;
    line.fields << proposal;
}

std::uint32_t ChangedLines::existing(const Relationship &row, const ProposedFields &words) const
{
    const Relationship wanted = words.translation().relationship(row);
    if (!wanted.source || !wanted.target)
        return 0;
    std::uint32_t byEnds = 0;
    for (const Relationship &known : m_into.relationships) {
        if (known.kind != wanted.kind || known.source != wanted.source || known.target != wanted.target)
            continue;
        if (known.uid == wanted.uid)
            return known.id.number();
        if (!byEnds && known.name == wanted.name)
            byEnds = known.id.number();
    }
    return byEnds;
}

std::uint32_t ChangedLines::existing(const Use &row, const ProposedFields &words) const
{
    const Use wanted = words.translation().use(row);
    for (const Use &known : m_into.uses) {
        if (known.unit == wanted.unit && known.function == wanted.function && known.application == wanted.application)
            return known.id.number();
    }
    return 0;
}

std::uint32_t ChangedLines::existing(const Move &row, const ProposedFields &words) const
{
    const Move wanted = words.translation().move(row);
    for (const Move &known : m_into.moves) {
        if (known.unit == wanted.unit && known.function == wanted.function && known.application == wanted.application)
            return known.id.number();
    }
    return 0;
}

std::uint32_t ChangedLines::existing(const Decision &row, const ProposedFields &words) const
{
    const Decision wanted = words.translation().decision(row);
    for (const Decision &known : m_into.decisions) {
        if (known.application == wanted.application && known.scenario == wanted.scenario)
            return known.id.number();
    }
    return 0;
}

std::uint32_t ChangedLines::existing(const View &row, const ProposedFields &) const
{
    for (const View &known : m_into.views) {
        if (known.uid == row.uid)
            return known.id.number();
    }
    return 0;
}

} // namespace workflows
