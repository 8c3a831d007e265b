// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/couplings.h"

#include "base/text.h"

#include <QHash>

#include <algorithm>

namespace consolidation {

using namespace landscape;

namespace {

class Collector
{
public:
    explicit Collector(const Snapshot &snapshot)
        : m_snapshot(snapshot)
    {
        for (const ElementId id : snapshot.applications()) {
            const Element &element = *snapshot.element(id);
            m_byUid.insert(element.uid, id);
            m_byName[base::folded(element.name)].append(id);
        }
    }

    Couplings collect()
    {
        for (const auto &[key, kind] : {std::pair(QStringLiteral("requires"), Coupling::Kind::Requires),
                                        std::pair(QStringLiteral("excludes"), Coupling::Kind::Excludes)}) {
            const AttributeId attribute = m_snapshot.attributeRegistry.find(key);
            if (!attribute)
                continue;
            for (const ElementId id : m_snapshot.applications()) {
                for (const AttributeValue &entry : m_snapshot.element(id)->attributes.entries()) {
                    if (entry.attribute == attribute)
                        takeEntry(kind, id, entry);
                }
            }
        }
        for (const ElementId id : m_snapshot.applications()) {
            for (const RelationshipId line : m_snapshot.outgoing(id))
                takeServing(*m_snapshot.relationship(line));
        }
        return std::move(m_result);
    }

private:
    const Snapshot &m_snapshot;
    QHash<QString, ElementId> m_byUid;
    QHash<QString, QList<ElementId>> m_byName;
    Couplings m_result;

    void add(const Coupling &coupling)
    {
        const bool known = std::any_of(m_result.known.begin(), m_result.known.end(), [&](const Coupling &other) {
            const bool same = other.application == coupling.application && other.other == coupling.other;
            const bool turned = other.application == coupling.other && other.other == coupling.application;
            return other.kind == coupling.kind && (same || (turned && coupling.kind == Coupling::Kind::Excludes));
        });
        if (!known && coupling.application != coupling.other)
            m_result.known.append(coupling);
    }

    void takeEntry(Coupling::Kind kind, ElementId id, const AttributeValue &entry)
    {
        if (const auto reference = entry.value.as<ElementId>())
            return add({kind, id, *reference, entry.source});
        const auto text = entry.value.as<QString>();
        const QStringList words = text ? text->split(u';', Qt::SkipEmptyParts) : QStringList();
        for (const QString &word : words) {
            const QString name = word.trimmed();
            if (name.isEmpty() || name == u"-")
                continue;
            const QList<ElementId> named = m_byName.value(base::folded(name));
            const ElementId other = m_byUid.contains(name) ? m_byUid.value(name)
                : named.size() == 1                        ? named.first()
                                                           : ElementId();
            if (other && other != id)
                add({kind, id, other, entry.source});
            else
                m_result.unknown.append({id, name, entry.source, other == id});
        }
    }

    void takeServing(const Relationship &line)
    {
        if (line.kind != RelationshipKind::Serving)
            return;
        const QString words = base::folded(line.name + u' ' + line.specialization);
        const Element *served = m_snapshot.element(line.target.element());
        const bool isPlatform = words.contains(u"platform") || words.contains(u"plattform");
        if (served && isApplication(served->kind) && isPlatform)
            add({Coupling::Kind::Requires, served->id, line.source.element(), line.sources.value(0)});
    }
};

} // namespace

Couplings collectCouplings(const Snapshot &snapshot)
{
    return Collector(snapshot).collect();
}

} // namespace consolidation
