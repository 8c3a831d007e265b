// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/document.h"

#include "base/logging.h"
#include "landscape/invariants.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace editing {

using landscape::Difference;
using landscape::Landscape;

// Holds the facts before and after. Both share their unchanged rows, so a step costs what it changed.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(Document &document, const Edit &edit, Landscape before, Landscape after, Difference difference)
        : m_document(document)
        , m_mergeKey(edit.mergeKey)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_difference(std::move(difference))
    {
        setText(edit.text);
    }

    void redo() override { m_document.show(m_after, m_difference); }
    void undo() override { m_document.show(m_before, m_difference.reversed()); }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const EditCommand *>(other);
        if (next->m_mergeKey != m_mergeKey)
            return false;
        m_after = next->m_after;
        m_difference = landscape::difference(m_before, m_after);
        setObsolete(m_difference.isEmpty());
        return true;
    }

private:
    Document &m_document;
    QString m_mergeKey;
    Landscape m_before;
    Landscape m_after;
    Difference m_difference;
};

Document::Document(QObject *parent)
    : QObject(parent)
    , m_snapshot(landscape::makeSnapshot({}))
{
}

Document::~Document()
{
    // The stack's commands refer to this object; nobody shall hear of their end.
    m_undoStack.disconnect();
}

base::Result<void> Document::perform(const Edit &edit)
{
    Landscape changed = m_snapshot->facts();
    if (const auto done = edit.change(changed); !done)
        return done;
#ifndef NDEBUG
    const base::Problems broken = landscape::brokenInvariants(changed);
    for (const base::Problem &problem : broken)
        qCCritical(base::general, "%s: %s", qPrintable(edit.text), qPrintable(problem.message));
    LANDSKAP_PROMISE(broken.isEmpty(), return base::failure({QStringLiteral("edit.invariant"), edit.text, {}, {}, 0}));
#endif
    Difference difference = landscape::difference(m_snapshot->facts(), changed);
    if (!difference.isEmpty())
        m_undoStack.push(new EditCommand(*this, edit, m_snapshot->facts(), std::move(changed), std::move(difference)));
    return {};
}

void Document::show(const Landscape &facts, const Difference &difference)
{
    m_snapshot = landscape::makeSnapshot(facts);
    ++m_revision;
    if (!difference.elements.removed.isEmpty() || !difference.relationships.removed.isEmpty())
        dropVanishedSelection();
    Q_EMIT changed(difference);
}

void Document::reset(Landscape facts, const QString &path)
{
    m_snapshot = landscape::makeSnapshot(std::move(facts));
    ++m_revision;
    m_selection.clear();
    m_undoStack.clear();
    m_path = path;
    Q_EMIT replaced();
    Q_EMIT pathChanged();
    Q_EMIT selectionChanged();
}

void Document::setPath(const QString &path)
{
    if (m_path == path)
        return;
    m_path = path;
    Q_EMIT pathChanged();
}

QString Document::displayName() const
{
    if (!m_snapshot->settings.name.isEmpty())
        return m_snapshot->settings.name;
    return m_path.isEmpty() ? QCoreApplication::translate("editing", "Untitled landscape")
                            : QFileInfo(m_path).completeBaseName();
}

void Document::setSelection(const QList<landscape::ConceptId> &selection)
{
    QList<landscape::ConceptId> known;
    QSet<landscape::ConceptId> seen;
    for (const landscape::ConceptId id : selection) {
        if (seen.contains(id) || !m_snapshot->findConcept(id))
            continue;
        seen.insert(id);
        known << id;
    }
    if (known == m_selection)
        return;
    m_selection = known;
    Q_EMIT selectionChanged();
}

void Document::dropVanishedSelection()
{
    const qsizetype gone
        = m_selection.removeIf([this](landscape::ConceptId id) { return !m_snapshot->findConcept(id); });
    if (gone > 0)
        Q_EMIT selectionChanged();
}

} // namespace editing
