// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/sameas/translation.h"
#include "workflows/importing/joinplan.h"

namespace workflows {

/// Staged elements in the words of the landscape, and their fields side by side with those of existing ones.
class ProposedFields
{
public:
    ProposedFields(const landscape::Landscape &into, const landscape::Landscape &batch,
                   const landscape::Correspondence &matches);

    /// The landscape with the batch's attributes defined in it: what texts are read with.
    [[nodiscard]] const landscape::Landscape &words() const { return *m_words; }
    [[nodiscard]] const landscape::Translation &translation() const { return m_translation; }

    /// The fields that both state differently, in the order of the staged element; choice Mine.
    [[nodiscard]] QList<FieldProposal> fieldsOf(const landscape::Element &staged, landscape::ElementId existing) const;

private:
    std::unique_ptr<landscape::Landscape> m_words; // at one place, as the translation refers to it
    landscape::Translation m_translation;
};

/// A proposal with what the staged element itself says: a new one.
[[nodiscard]] Proposal started(const landscape::Landscape &batch, const landscape::Element &staged);

} // namespace workflows
