// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/importing/proposedfields.h"

namespace workflows {

using namespace landscape;

ProposedFields::ProposedFields(const Landscape &into, const Landscape &batch, const Correspondence &matches)
    : m_words(std::make_unique<Landscape>(into))
    , m_translation(batch, *m_words)
{
    m_translation.namesForUnplaced = true;
    for (auto match = matches.elements.cbegin(); match != matches.elements.cend(); ++match)
        m_translation.elements.insert(match.key(), match->element);
}

QList<FieldProposal> ProposedFields::fieldsOf(const Element &staged, ElementId existing) const
{
    const Landscape &words = *m_words;
    const AttributeRegistry &registry = words.attributeRegistry;
    const Element theirs = m_translation.element(staged);
    const Element &mine = *words.element(existing);
    QList<FieldProposal> rows;
    for (const QString &field : fields::stated(registry, theirs)) {
        if (field == u"folder" || !fields::states(registry, mine, field)
            || fields::covers(registry, mine, theirs, field))
            continue;
        FieldProposal row;
        row.field = field;
        row.label = fields::label(registry, field);
        row.mine = fields::text(words, mine, field);
        row.mySource = fields::sourceText(words, fields::sourceOf(registry, mine, field));
        row.theirs = fields::text(words, theirs, field);
        row.mayBeBoth = fields::mayBeBoth(field);
        rows << row;
    }
    return rows;
}

Proposal started(const Landscape &batch, const Element &staged)
{
    Proposal row;
    row.staged = staged.id;
    row.kind = staged.kind;
    row.name = staged.name;
    if (const auto unit = staged.attributes.get<ElementId>(attributes::unit))
        row.unit = batch.nameOf(*unit);
    row.place = fields::sourceText(batch, staged.sources.value(0));
    return row;
}

} // namespace workflows
