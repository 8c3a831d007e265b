// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/quickrelate.h"

#include "editing/commands/elements.h"
#include "editing/views/wording.h"
#include "panels/choosing/elementlist.h"
#include "panels/look/kindicon.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace panels {

using namespace landscape;
using editing::views::RelationChoice;
using look::px;

namespace {

constexpr int mostOffered = 6;

/// A new element and a relation with it, as one step.
editing::Edit addRelated(ElementKind kind, const QString &name, const RelationChoice &choice, ConceptId centre)
{
    const editing::Edit element = editing::commands::addElement(kind, name);
    const QString relationUid = freshUid();
    return {element.text, [=](Landscape &facts) -> base::Result<void> {
                const ElementId added = ElementId::create(facts.elements.lastNumber() + 1);
                if (const auto done = element.change(facts); !done)
                    return done;
                const editing::Edit relate = choice.reversed
                    ? editing::commands::addRelationship(choice.kind, added, centre)
                    : editing::commands::addRelationship(choice.kind, centre, added);
                if (const auto done = relate.change(facts); !done)
                    return done;
                // Made before the edit runs, so that a redo brings the same relationship back.
                facts.relationships.edit(RelationshipId::create(facts.relationships.lastNumber()),
                                         [&](Relationship &row) { row.uid = relationUid; });
                return {};
            }};
}

}

QuickRelate::QuickRelate(const PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_field(new QLineEdit)
    , m_offered(new ElementList)
{
    m_field->setPlaceholderText(tr("Relate to…  (type a name)"));
    m_field->setAccessibleName(tr("Relate to"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(look::icon(QStringLiteral("plus"), look::Ink::Muted), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_offered->followKeysOf(m_field);
    m_offered->setAccessibleName(tr("What has such a name"));
    m_offered->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_offered->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(8), px(6), px(8), px(8));
    rows->setSpacing(px(4));
    rows->addWidget(m_offered);
    rows->addWidget(m_field);
    connect(m_field, &QLineEdit::textEdited, this, &QuickRelate::search);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            m_offered->hide();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &QuickRelate::choose);
    connect(m_offered, &QListWidget::itemClicked, this, &QuickRelate::choose);
}

void QuickRelate::setCentre(ConceptId centre)
{
    if (m_centre == centre)
        return;
    m_centre = centre;
    m_field->clear();
    setEnabled(!centre.isNull());
}

QString QuickRelate::name() const
{
    return m_field->text().simplified();
}

void QuickRelate::gather()
{
    const quint64 revision = m_context.document.revision();
    if (m_runner.isRunning() || (m_names && m_namesRevision == revision))
        return;
    m_runner.run(
        tr("Gathering names"),
        [snapshot = m_context.document.snapshot()](const base::CancelToken &, const base::Progress &) {
            return std::make_shared<const ElementSearch>(snapshot);
        },
        [this, revision](const std::shared_ptr<const ElementSearch> &names) {
            m_names = names;
            m_namesRevision = revision;
            search();
        });
}

void QuickRelate::search()
{
    m_offered->clear();
    gather();
    const QString text = name();
    if (text.isEmpty() || !m_names || m_namesRevision != m_context.document.revision())
        return;
    const Snapshot &snapshot = *m_context.document.snapshot();
    for (const ElementSearch::Hit &hit : m_names->find(text, {}, mostOffered)) {
        if (ConceptId(hit.id) != m_centre)
            m_offered->addElement(snapshot, hit.id);
    }
    m_offered->addChoice(look::icon(QStringLiteral("plus")), tr("New: “%1”").arg(text));
    m_offered->setCurrentRow(0);
    m_offered->setFixedHeight(m_offered->count() * px(32) + 2 * m_offered->frameWidth());
    m_offered->show();
    if (m_chooseWhenFound)
        choose();
}

QMenu *QuickRelate::menuFor(ElementId other)
{
    auto *menu = new QMenu(this);
    const Snapshot &snapshot = *m_context.document.snapshot();
    const QString first = editing::views::calledName(snapshot, m_centre);
    const QString second = editing::views::calledName(snapshot, other);
    bool reversed = false;
    for (const RelationChoice &choice : editing::views::relationsBetween(snapshot, m_centre, other)) {
        if (choice.reversed && !reversed && !menu->isEmpty())
            menu->addSeparator();
        reversed = choice.reversed;
        const ConceptId source = choice.reversed ? ConceptId(other) : m_centre;
        const ConceptId target = choice.reversed ? m_centre : ConceptId(other);
        const bool there = !editing::views::equalRelationships(snapshot, choice.kind, source, target).isEmpty();
        const QString text = editing::views::sentence(choice, first, second);
        QAction *action = menu->addAction(look::kindIcon(choice.kind), there ? tr("%1 (there already)").arg(text) : text, this,
                                          [this, choice, source, target] {
                                              Q_EMIT chosen(editing::commands::addRelationship(choice.kind, source, target));
                                          });
        action->setEnabled(!there);
    }
    if (menu->isEmpty())
        menu->addAction(tr("No relation is possible between these two"))->setEnabled(false);
    return menu;
}

QMenu *QuickRelate::menuForNew(const QString &name)
{
    auto *menu = new QMenu(this);
    const Snapshot &snapshot = *m_context.document.snapshot();
    const auto end = editing::views::endKind(snapshot, m_centre);
    if (!end)
        return menu;
    for (const bool reversed : {false, true}) {
        if (reversed)
            menu->addSeparator();
        for (const RelationshipKind kind : allRelationshipKinds()) {
            const RelationChoice choice{kind, reversed};
            const QList<ElementKind> kinds = editing::views::elementKindsFor(*end, choice);
            if (kinds.isEmpty() || (reversed && kind == RelationshipKind::Association))
                continue;
            QMenu *sub = menu->addMenu(look::kindIcon(kind), editing::views::shortSentence(choice));
            for (const ElementKind elementKind : kinds)
                sub->addAction(look::kindIcon(elementKind), kindLabel(elementKind), this, [this, choice, elementKind, name] {
                    Q_EMIT chosen(addRelated(elementKind, name, choice, m_centre));
                });
        }
    }
    return menu;
}

void QuickRelate::choose()
{
    if (name().isEmpty() || !m_centre)
        return;
    m_chooseWhenFound = m_offered->count() == 0;
    if (m_chooseWhenFound)
        return;
    const ElementId other = m_offered->currentElement();
    QMenu *menu = other ? menuFor(other) : menuForNew(name());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &QMenu::triggered, m_field, &QLineEdit::clear);
    for (QAction *action : menu->actions()) {
        if (action->isEnabled()) {
            menu->setActiveAction(action);
            break;
        }
    }
    menu->popup(m_field->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

bool QuickRelate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        gather();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !m_field->text().isEmpty()) {
        m_field->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace panels
