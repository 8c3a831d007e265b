// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvset/elementindex.h"

#include "base/text.h"

namespace exchange {

using landscape::ElementId;

void ElementIndex::add(ElementId element, const QString &fileId, const QString &name, ElementId unit)
{
    if (!fileId.isEmpty() && !m_byId.contains(fileId))
        m_byId.insert(fileId, element);
    m_byName[base::folded(name)].append({element, unit});
}

ElementIndex::Found ElementIndex::find(const QString &text, ElementId unit) const
{
    if (const ElementId known = m_byId.value(text))
        return {known, false};
    const auto named = m_byName.find(base::folded(text));
    if (named == m_byName.end())
        return {};
    ElementId within;
    int inUnit = 0;
    for (const Named &candidate : *named) {
        if (unit && candidate.unit == unit && inUnit++ == 0)
            within = candidate.element;
    }
    if (inUnit == 1)
        return {within, false};
    if (inUnit == 0 && named->size() == 1)
        return {named->first().element, false};
    return {{}, true};
}

ElementId ElementIndex::byName(const QString &name, ElementId unit) const
{
    const auto named = m_byName.find(base::folded(name));
    if (named == m_byName.end())
        return {};
    for (const Named &candidate : *named) {
        if (candidate.unit == unit)
            return candidate.element;
    }
    return {};
}

} // namespace exchange
