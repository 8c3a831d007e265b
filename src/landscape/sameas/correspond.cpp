// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "landscape/join.h"
#include "landscape/sameas/translation.h"

#include <QCoreApplication>

namespace landscape {

namespace {

QString identity(const Landscape &landscape, const Element &element)
{
    const auto unit = element.attributes.get<ElementId>(attributes::unit);
    return kindName(element.kind) + QChar(0x1f) + base::folded(element.name) + QChar(0x1f)
        + (unit ? base::folded(landscape.nameOf(*unit)) : QString());
}

// Made by a program from random bits or from what it names: two of these are only equal when they mean the same.
bool isGlobal(const QString &uid)
{
    return uid.size() >= 20;
}

class Corresponding
{
public:
    Corresponding(const Landscape &into, const Landscape &batch)
        : m_into(into)
        , m_batch(batch)
    {
        for (const Source &mine : into.sources) {
            for (const Source &theirs : batch.sources) {
                if (isSameSource(mine, theirs))
                    m_sameSources.insert({mine.id, theirs.id});
            }
        }
    }

    Correspondence run()
    {
        matchIds();
        matchRecords();
        matchIdentities();
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool isOpen(const Element &staged) const { return !m_result.elements.contains(staged.id); }

    void match(const Element &staged, ElementId existing, const QString &reason, bool link)
    {
        m_result.elements.insert(staged.id, Match{existing, 1, reason, link, false});
        m_claimed.insert(existing);
    }

    [[nodiscard]] bool isOfSameSource(const Element &existing, const Element &staged) const
    {
        for (const SourceRef mine : existing.sources) {
            for (const SourceRef theirs : staged.sources) {
                if (m_sameSources.contains({mine.source, theirs.source}))
                    return true;
            }
        }
        return false;
    }

    // The element with that uid. Where another source's element has it, the batch's own may have come in under the uid
    // that join() made instead.
    const Element *ofThisSource(const QHash<QString, ElementId> &byUid, const Element &staged) const
    {
        const Element *first = m_into.element(byUid.value(staged.uid));
        const Element *existing = first;
        for (int n = 2; existing && !isOfSameSource(*existing, staged); ++n)
            existing = m_into.element(byUid.value(derivedUid({staged.uid, QString::number(n)})));
        return existing ? existing : first;
    }

    // Short ids ("SYS-1", "17") are given out by every unit for itself. They are believed where the names agree, where
    // the element came from the same source, and where most of the batch's ids agree with the names.
    void matchIds()
    {
        QHash<QString, ElementId> byUid;
        byUid.reserve(m_into.elements.size());
        for (const Element &element : m_into.elements)
            byUid.insert(element.uid, element.id);
        QList<std::pair<const Element *, const Element *>> doubtful;
        int agreeing = 0;
        for (const Element &staged : m_batch.elements) {
            const Element *existing = ofThisSource(byUid, staged);
            if (!existing || existing->kind != staged.kind)
                continue;
            const bool sameName = base::folded(existing->name) == base::folded(staged.name);
            agreeing += !isGlobal(staged.uid) && sameName;
            if (sameName || isGlobal(staged.uid) || isOfSameSource(*existing, staged))
                match(staged, existing->id, QCoreApplication::translate("landscape", "same id"), false);
            else
                doubtful << std::pair(&staged, existing);
        }
        if (agreeing >= doubtful.size()) {
            for (const auto &[staged, existing] : std::as_const(doubtful))
                match(*staged, existing->id, QCoreApplication::translate("landscape", "same id"), false);
        }
    }

    void matchRecords()
    {
        QHash<QString, QList<const SameAs *>> byUid;
        for (const SameAs &link : m_into.sameAs)
            byUid[link.record.uid] << &link;
        if (byUid.isEmpty())
            return;
        for (const Element &staged : m_batch.elements) {
            if (!isOpen(staged))
                continue;
            for (const SameAs *link : byUid.value(staged.uid)) {
                if (link->record.kind == staged.kind && isOfSameSource(link->record, staged) && isOpen(staged))
                    match(staged, link->element, QCoreApplication::translate("landscape", "linked before"), true);
            }
        }
    }

    void matchIdentities()
    {
        QHash<QString, QList<ElementId>> known;
        for (const Element &element : m_into.elements) {
            if (!element.name.isEmpty())
                known[identity(m_into, element)] << element.id;
        }
        QHash<QString, int> namesakes; // within the batch: two of the same name are two things
        for (const Element &staged : m_batch.elements)
            ++namesakes[identity(m_batch, staged)];
        for (const Element &staged : m_batch.elements) {
            if (!isOpen(staged) || staged.name.isEmpty())
                continue;
            const QString key = identity(m_batch, staged);
            const QList<ElementId> candidates = known.value(key);
            if (candidates.size() == 1 && namesakes.value(key) == 1 && !m_claimed.contains(candidates.first()))
                match(staged, candidates.first(), QCoreApplication::translate("landscape", "same name, kind and unit"), true);
        }
    }

    const Landscape &m_into;
    const Landscape &m_batch;
    Correspondence m_result;
    QSet<ElementId> m_claimed;
    QSet<std::pair<SourceId, SourceId>> m_sameSources;
};

}

Correspondence correspond(const Landscape &into, const Landscape &batch)
{
    return Corresponding(into, batch).run();
}

JoinResult join(const Landscape &into, const Landscape &batch)
{
    return join(into, batch, correspond(into, batch));
}

} // namespace landscape
