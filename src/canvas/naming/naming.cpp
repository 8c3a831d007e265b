// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/naming/naming.h"

#include "canvas/diagrameditor.h"
#include "canvas/naming/nameeditor.h"
#include "editing/commands/elements.h"
#include "editing/commands/relationships.h"
#include "editing/views/geometry.h"
#include "editing/views/looks.h"
#include "editing/views/placing.h"
#include "editing/views/removing.h"

namespace canvas {

using namespace editing;
using landscape::ElementId;
using landscape::NodeKind;
using landscape::PlacedNode;

namespace {

/// Several edits one after the other, in the step that made the box.
Edit inStep(const QString &mergeKey, const QString &text, const QList<Edit> &edits)
{
    Edit edit = commands::together(text, edits);
    edit.mergeKey = mergeKey;
    return edit;
}

} // namespace

Naming::Naming(DiagramEditor &editor)
    : QObject(&editor)
    , m_editor(editor)
    , m_field(new NameEditor(editor.viewport()))
{
    connect(m_field, &NameEditor::textEdited, this, &Naming::ask);
    connect(m_field, &NameEditor::accepted, this, &Naming::accepted);
    connect(m_field, &NameEditor::cancelled, this, &Naming::closed);
    connect(&m_search, &NameSearch::found, this, [this](const QString &text, const QList<Suggestion> &suggestions) {
        if (isOpen() && m_field->text() == text)
            m_field->setSuggestions(suggestions, m_editor.style().palette());
    });
}

Naming::~Naming() = default;

bool Naming::isOpen() const
{
    return m_field->isOpen();
}

void Naming::accept()
{
    m_field->accept();
}

void Naming::cancel()
{
    m_field->cancel();
}

QRect Naming::placeOfField() const
{
    const auto pixels = [this](const QRectF &rect) {
        return QRectF(m_editor.toPixel(rect.topLeft()), m_editor.toPixel(rect.bottomRight())).toRect();
    };
    if (m_quick)
        return QRect(m_editor.toPixel(m_quickAt).toPoint() - QPoint(120, 14), QSize(240, 28));
    const drawing::Picture &picture = *m_editor.picture();
    for (const drawing::PictureLine &line : picture.lines)
        if (m_line && line.connection == m_line) {
            const auto label = picture.labelOf(line);
            const QPointF middle = label.empty() ? picture.boundsOf(line).center() : label.front().rect().center();
            return QRect(m_editor.toPixel(middle).toPoint() - QPoint(75, 14), QSize(150, 28));
        }
    const PlacedNode *node = m_editor.view()->node(m_node);
    if (!node)
        return {};
    QRectF rect = node->rect;
    // Names stand at the top of boxes that hold others.
    const bool titled = node->kind == NodeKind::Group
        || std::any_of(picture.boxes.begin(), picture.boxes.end(),
            [&](const drawing::PictureBox &box) { return box.node == m_node && box.container; });
    if (titled)
        rect.setHeight(qMin(rect.height(), 24.0));
    return pixels(rect);
}

void Naming::follow()
{
    if (!isOpen())
        return;
    const QRect place = placeOfField();
    if (place.isNull())
        cancel();
    else
        m_field->moveTo(place);
}

void Naming::open(landscape::NodeId node, const QString &typed)
{
    accept();
    m_freshKey.clear();
    m_instead = {};
    openField(node, typed);
}

void Naming::openField(landscape::NodeId node, const QString &typed)
{
    const PlacedNode *placed = m_editor.view() ? m_editor.view()->node(node) : nullptr;
    if (!placed || m_editor.isReadOnly())
        return;
    m_node = node;
    m_line = {};
    m_quick = false;
    NameEditor::Request request;
    switch (placed->kind) {
    case NodeKind::Element: {
        const landscape::Element *element = m_editor.snapshot()->element(placed->element);
        if (!element)
            return;
        request.text = element->name;
        request.prefersExact = !m_freshKey.isEmpty(); // instead of a second one of that name
        break;
    }
    case NodeKind::Note:
        request.severalLines = true;
        request.text = placed->text;
        break;
    case NodeKind::Group:
    case NodeKind::Legend:
        request.text = placed->text;
        break;
    case NodeKind::ViewReference:
        return;
    }
    if (!typed.isNull()) {
        request.text = typed;
        request.selectAll = false;
    }
    request.place = placeOfField();
    request.fontSize = qBound(12.0, 12 * m_editor.zoom(), 30.0);
    m_search.setSnapshot(m_editor.snapshot());
    m_field->open(request, m_editor.style().palette());
    m_editor.viewport()->update();
    if (!typed.isNull())
        ask(typed);
}

void Naming::open(landscape::ConnectionId line)
{
    accept();
    const landscape::RoutedConnection *connection = m_editor.view() ? m_editor.view()->connection(line) : nullptr;
    if (!connection || m_editor.isReadOnly())
        return;
    const landscape::Relationship *relationship = m_editor.snapshot()->relationship(connection->relationship);
    m_node = {};
    m_line = line;
    m_quick = false;
    NameEditor::Request request;
    request.text = relationship ? relationship->name : connection->text;
    request.hint = tr("Name of the relation");
    request.place = placeOfField();
    m_field->open(request, m_editor.style().palette());
    m_editor.viewport()->update();
}

void Naming::createAndName(Edit edit, const Instead &instead)
{
    accept();
    if (!m_editor.view())
        return;
    const auto node = landscape::NodeId::create(m_editor.view()->lastNode + 1);
    const QString key = QStringLiteral("canvas.fresh.%1.%2").arg(m_editor.viewId().number()).arg(++m_count)
        + landscape::freshUid(); // never the key of another window
    edit.mergeKey = key;
    if (!m_editor.performAndSelect(edit) || !m_editor.view()->node(node))
        return;
    m_freshKey = key;
    m_instead = instead;
    openField(node, {});
}

void Naming::openQuick(QPointF at)
{
    accept();
    if (m_editor.isReadOnly() || !m_editor.view())
        return;
    m_node = {};
    m_line = {};
    m_quick = true;
    m_quickAt = at;
    NameEditor::Request request;
    request.place = placeOfField();
    request.prefersExact = true;
    request.askedKind = m_lastKind;
    request.hint = tr("Name of the new element");
    m_search.setSnapshot(m_editor.snapshot());
    m_field->open(request, m_editor.style().palette());
    m_editor.viewport()->update();
}

void Naming::ask(const QString &text)
{
    if (m_line)
        return;
    NameQuestion question{text, {}, m_editor.elementOf(m_node)};
    const landscape::Element *element = m_editor.snapshot()->element(question.except);
    if (!m_quick && !element)
        return; // notes and groups
    const auto &nodes = m_editor.view()->nodes;
    if (std::any_of(nodes.begin(), nodes.end(), [this](const PlacedNode &inner) { return m_node && inner.parent == m_node; }))
        return;
    question.kind = m_quick ? m_field->kind() : element->kind;
    m_search.ask(question);
}

void Naming::closed()
{
    m_freshKey.clear();
    m_instead = {};
    m_quick = false;
    m_node = {};
    m_line = {};
    m_editor.viewport()->update();
}

void Naming::accepted(const QString &text, ElementId existing)
{
    if (m_quick)
        makeQuick(text, existing);
    else if (m_line)
        nameLine(text);
    else if (m_node)
        nameBox(text, existing);
    closed();
}

void Naming::nameBox(const QString &text, ElementId existing)
{
    const PlacedNode *node = m_editor.view() ? m_editor.view()->node(m_node) : nullptr;
    if (!node)
        return;
    if (existing) {
        m_freshKey.isEmpty() ? showInstead(existing) : replaceFresh(existing);
        return;
    }
    const QString name = node->kind == NodeKind::Note ? text : text.simplified();
    if (node->kind == NodeKind::Element) {
        if (name.isEmpty() || name == m_editor.snapshot()->nameOf(node->element))
            return;
        m_editor.perform(inStep(m_freshKey, m_freshKey.isEmpty() ? tr("Rename") : tr("Add “%1”").arg(name),
            {commands::rename(node->element, name)}));
    } else if (text != node->text) {
        Edit edit = views::setText(m_editor.viewId(), {{m_node}, {}}, name);
        edit.mergeKey = m_freshKey;
        m_editor.perform(edit);
    }
}

/// The existing element is shown instead of the one that was made just now.
void Naming::replaceFresh(ElementId existing)
{
    const PlacedNode node = *m_editor.view()->node(m_node);
    const landscape::ViewId view = m_editor.viewId();
    const QString text = tr("Show “%1”").arg(m_editor.snapshot()->nameOf(existing));
    const Edit away = views::removeFromLandscape(view, {{m_node}, {}});
    const Edit instead
        = m_instead ? m_instead(existing) : views::placeElements(view, node.parent, {{existing, node.rect}});
    m_editor.performAndSelect(inStep(m_freshKey, text, {away, instead}));
}

/// A box that was there stays, with its looks and plain lines. Lines of relations of the element that it showed go,
/// those of the element that it shows now come.
void Naming::showInstead(ElementId existing)
{
    const landscape::ViewId view = m_editor.viewId();
    views::Parts lines;
    for (const landscape::RoutedConnection &line : m_editor.view()->connections) {
        if (line.relationship && (line.sourceNode == m_node || line.targetNode == m_node))
            lines.connections.append(line.id);
    }
    QList<Edit> edits;
    if (!lines.connections.isEmpty())
        edits.append(views::removeFromView(view, lines));
    edits.append({{}, [view, node = m_node, existing](landscape::Landscape &facts) -> base::Result<void> {
                      facts.views.edit(view, [&](landscape::View &changed) {
                          for (PlacedNode &placed : changed.nodes) {
                              if (placed.id == node)
                                  placed.element = existing;
                          }
                      });
                      return {};
                  }});
    edits.append(views::showAllRelations(view, {m_node}));
    const landscape::NodeId shown = m_node; // forgotten when the field closes
    if (m_editor.perform(inStep({}, tr("Show “%1”").arg(m_editor.snapshot()->nameOf(existing)), edits)))
        m_editor.selectParts({shown});
}

void Naming::nameLine(const QString &text)
{
    const landscape::RoutedConnection *line = m_editor.view() ? m_editor.view()->connection(m_line) : nullptr;
    if (!line)
        return;
    const landscape::Relationship *relationship = m_editor.snapshot()->relationship(line->relationship);
    const QString name = text.simplified();
    if (relationship && relationship->name != name)
        m_editor.perform(commands::rename(relationship->id, name));
    else if (!relationship && line->text != name)
        m_editor.perform(views::setText(m_editor.viewId(), {{}, {m_line}}, name));
}

views::Place Naming::placeOfNew(landscape::ElementKind kind) const
{
    const QSizeF size = views::defaultSize(kind);
    QPointF corner = m_quickAt - QPointF(size.width() / 2, size.height() / 2);
    if (m_editor.grid().snaps)
        corner = views::snapped(corner, m_editor.grid().step);
    return {m_editor.viewId(), m_editor.containerAt(m_quickAt), QRectF(corner, size)};
}

void Naming::makeQuick(const QString &text, ElementId existing)
{
    if (existing) {
        const views::Place place = placeOfNew(m_editor.snapshot()->element(existing)->kind);
        m_editor.performAndSelect(views::placeElements(place.view, place.parent, {{existing, place.rect}}));
        return;
    }
    if (text.simplified().isEmpty())
        return;
    m_lastKind = m_field->kind();
    views::NewElement element;
    element.kind = m_lastKind;
    element.name = text.simplified();
    m_editor.performAndSelect(views::addElement(placeOfNew(m_lastKind), element));
}

} // namespace canvas
