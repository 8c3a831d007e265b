// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/answers.h"

namespace analysis {

using namespace landscape;

QString differentFromKey()
{
    return QStringLiteral("different_from");
}

Answers::Answers(const Landscape &landscape)
{
    const AttributeId attribute = landscape.attributeRegistry.find(differentFromKey());
    if (!attribute)
        return;
    const auto note = [&](ElementId from, ElementId to) {
        QList<ElementId> &others = m_different[from];
        if (!others.contains(to))
            others << to;
    };
    for (const Element &element : landscape.elements) {
        for (const Value &value : element.attributes.all(attribute)) {
            const ElementId other = value.as<ElementId>().value_or(ElementId());
            if (landscape.element(other) && other != element.id) {
                note(element.id, other);
                note(other, element.id);
            }
        }
    }
}

bool Answers::areDifferent(ElementId a, ElementId b) const
{
    const auto known = m_different.constFind(a);
    return known != m_different.constEnd() && known->contains(b);
}

} // namespace analysis
