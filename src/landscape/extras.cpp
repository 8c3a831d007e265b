// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/extras.h"

namespace landscape {

const QList<Extra> &Extras::entries() const
{
    static const QList<Extra> none;
    return m_content ? m_content->entries : none;
}

QString Extras::value(QStringView key) const
{
    for (const Extra &extra : entries()) {
        if (extra.key == key)
            return extra.value;
    }
    return {};
}

bool Extras::contains(QStringView key) const
{
    return std::any_of(entries().begin(), entries().end(), [key](const Extra &extra) { return extra.key == key; });
}

void Extras::add(const QString &key, const QString &value)
{
    if (!m_content)
        m_content = new Content;
    m_content->entries.append({key, value});
}

void Extras::set(const QString &key, const QString &value)
{
    if (contains(key))
        m_content->entries.removeIf([&](const Extra &extra) { return extra.key == key; });
    if (!value.isEmpty())
        add(key, value);
}

} // namespace landscape
