// SPDX-License-Identifier: GPL-3.0-or-later
// What a user does in a GeneratedView: choosing, opening, walking, keeping.
#include "panels/generated/generatedview.h"

#include "panels/generated/generatedcanvas.h"
#include "panels/generated/generatedstrip.h"
#include "workflows/diagrams/keepdiagram.h"

#include <QGuiApplication>

namespace panels {

using landscape::ConceptId;
using landscape::ElementId;
using workflows::DiagramKind;
using workflows::DiagramQuery;

bool GeneratedView::reveal(ElementId element)
{
    if (m_stale || m_runner.isRunning()) {
        m_toReveal = element;
        return true;
    }
    return m_canvas->reveal(element) || m_canvas->revealHeading(element);
}

void GeneratedView::activate(ElementId element)
{
    if (QGuiApplication::keyboardModifiers() & Qt::ControlModifier) {
        Q_EMIT elementActivated(element);
        return;
    }
    DiagramQuery query;
    query.kind = DiagramKind::Context;
    if (m_query.kind == DiagramKind::Context)
        query = m_query;
    query.target = m_query.target;
    query.chosen = {element};
    query.unfolded.clear();
    if (m_query.kind == DiagramKind::Context)
        setQuery(query);
    else
        Q_EMIT contextRequested(query);
}

void GeneratedView::unfold(landscape::NodeId node)
{
    const ElementId of = m_diagram ? m_diagram->unfolds.value(node) : ElementId();
    if (!of)
        return;
    DiagramQuery query = m_query;
    query.unfolded << of;
    setQuery(query);
}

void GeneratedView::takeSelection(const QList<ElementId> &elements)
{
    // The target has elements that the document does not.
    const landscape::Snapshot &now = *m_context.document.snapshot();
    QList<ConceptId> selection;
    for (const ElementId id : elements) {
        const landscape::Element *shown = m_diagram ? m_diagram->facts->element(id) : nullptr;
        const landscape::Element *stored = now.element(id);
        if (shown && stored && shown->uid == stored->uid)
            selection << id;
    }
    m_canvas->showChosen(elements);
    m_selecting = true;
    m_context.document.setSelection(selection);
    m_selecting = false;
}

void GeneratedView::showSelection()
{
    if (m_selecting)
        return;
    QList<ElementId> elements;
    for (const ConceptId id : m_context.document.selection()) {
        if (id.isElement())
            elements << id.element();
    }
    m_canvas->showChosen(elements);
    if (elements != m_canvas->selection())
        m_canvas->setSelection(elements);
}

void GeneratedView::followSelection()
{
    const QList<ConceptId> &selection = m_context.document.selection();
    if (!m_follows || m_selecting || !isVisible() || m_query.kind != DiagramKind::Context || selection.size() != 1
        || !selection.first().isElement())
        return;
    DiagramQuery query = m_query;
    query.chosen = {selection.first().element()};
    query.unfolded.clear();
    setQuery(query);
}

QString GeneratedView::freeName(const QString &wanted) const
{
    QSet<QString> taken;
    for (const landscape::View &view : m_context.document.snapshot()->views)
        taken.insert(view.name);
    QString name = wanted;
    for (int number = 2; taken.contains(name); ++number)
        name = QStringLiteral("%1 (%2)").arg(wanted).arg(number);
    return name;
}

void GeneratedView::keepAsView()
{
    if (!m_diagram)
        return;
    editing::Document &document = m_context.document;
    const QString name = freeName(m_diagram->view.name);
    const auto kept = workflows::keepDiagram(*m_diagram, *document.snapshot(), name);
    const auto done = kept ? document.perform(kept->edit) : base::Result<void>(base::failure(kept.error()));
    if (!done) {
        Q_EMIT noticeRequested(noticeOf(done.error()));
        return;
    }
    QStringList details;
    if (kept->asNotes > 0)
        details << tr("%n element(s) that only the target has became notes.", nullptr, kept->asNotes);
    if (kept->asPlainLines > 0)
        details << tr("%n line(s) that stand for no single relationship of today became plain lines.", nullptr, kept->asPlainLines);
    Q_EMIT noticeRequested({Notice::Tone::Success, tr("Kept as the view “%1”").arg(name), details.join(u' '), tr("Undo"),
                            [stack = QPointer(document.undoStack())] {
                                if (stack)
                                    stack->undo();
                            }});
    for (const landscape::View &view : document.snapshot()->views) {
        if (view.uid == kept->uid) {
            Q_EMIT frozen(view.id);
            return;
        }
    }
}

} // namespace panels
