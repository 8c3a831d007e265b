// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/navigatorpanel.h"

#include "editing/commands/relationships.h"
#include "editing/views/wording.h"
#include "panels/choosing/elementsearch.h"
#include "panels/look/kindicon.h"
#include "panels/navigator/quickrelate.h"
#include "panels/navigator/twolinedelegate.h"

#include <QActionGroup>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace panels {

using landscape::ConceptId;
using look::px;

namespace {

constexpr qsizetype longestWay = 100;
const QString directionKey = QStringLiteral("navigator/direction");

}

NavigatorPanel::NavigatorPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_model(new RelationsModel(this))
    , m_view(new QTreeView)
    , m_icon(new QLabel)
    , m_name(new QLabel)
    , m_kind(new QLabel)
    , m_nothing(new QLabel)
    , m_quick(new QuickRelate(context))
{
    m_view->setModel(m_model);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(true);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setExpandsOnDoubleClick(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setIndentation(px(16));
    m_view->setAccessibleName(tr("Relations"));
    look::setType(m_name, look::Type::Strong);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_kind->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    look::setType(m_kind, look::Type::Caption);
    look::setInk(m_kind, look::Ink::Muted);
    look::setInk(m_nothing, look::Ink::Muted);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop);
    m_nothing->setContentsMargins(px(12), px(12), px(12), px(12));

    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_kind);
    auto *centre = new QHBoxLayout;
    centre->setContentsMargins(px(12), 0, px(12), px(6));
    centre->setSpacing(px(8));
    centre->addWidget(m_icon);
    centre->addLayout(names, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(bar());
    rows->addLayout(centre);
    rows->addWidget(m_nothing, 1);
    rows->addWidget(m_view, 1);
    rows->addWidget(m_quick);
    connectAll();
    setDirection(RelationsModel::Direction(QSettings().value(directionKey, 0).toInt()));
}

QToolButton *NavigatorPanel::button(const QString &iconName, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(look::icon(iconName), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    addAction(action);
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    return button;
}

QWidget *NavigatorPanel::bar()
{
    m_back = button(QStringLiteral("arrow-left"), tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left));
    m_forward = button(QStringLiteral("arrow-right"), tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right));
    m_home = button(QStringLiteral("house"), tr("To what is selected"), QKeySequence(Qt::ALT | Qt::Key_Home));
    m_into = button(QStringLiteral("log-in"), tr("Go into"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_pin = button(QStringLiteral("pin"), tr("Stay here when something else is selected"));
    m_pin->defaultAction()->setCheckable(true);
    auto *group = new QActionGroup(this);
    for (const auto &[icon, text] : {std::pair{"arrow-left-right", tr("Both directions")},
                                     std::pair{"arrow-up-right", tr("From here")},
                                     std::pair{"arrow-down-left", tr("To here")}}) {
        QToolButton *direction = button(QString::fromLatin1(icon), text);
        direction->defaultAction()->setCheckable(true);
        group->addAction(direction->defaultAction());
        m_directions << direction;
    }
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(px(6), px(2), px(6), px(6));
    row->setSpacing(px(2));
    for (QToolButton *each : {m_back, m_forward, m_home, m_into})
        row->addWidget(each);
    row->addStretch(1);
    for (QToolButton *each : std::as_const(m_directions))
        row->addWidget(each);
    row->addSpacing(px(6));
    row->addWidget(m_pin);
    return bar;
}

void NavigatorPanel::connectAll()
{
    connect(m_back->defaultAction(), &QAction::triggered, this, &NavigatorPanel::goBack);
    connect(m_forward->defaultAction(), &QAction::triggered, this, &NavigatorPanel::goForward);
    connect(m_home->defaultAction(), &QAction::triggered, this, &NavigatorPanel::goHome);
    connect(m_into->defaultAction(), &QAction::triggered, this, &NavigatorPanel::goIntoCurrent);
    for (int i = 0; i < m_directions.size(); ++i)
        connect(m_directions.at(i)->defaultAction(), &QAction::triggered, this,
                [this, i] { setDirection(RelationsModel::Direction(i)); });
    connect(m_view, &QAbstractItemView::activated, this, &NavigatorPanel::activate);
    connect(m_view, &QWidget::customContextMenuRequested, this, &NavigatorPanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NavigatorPanel::updateButtons);
    connect(m_quick, &QuickRelate::chosen, this, [this](const editing::Edit &edit) { perform(edit); });
    connect(&document(), &editing::Document::selectionChanged, this, &NavigatorPanel::follow);
    connect(&document(), &editing::Document::changed, this, &NavigatorPanel::refreshWhenShown);
    connect(&document(), &editing::Document::replaced, this, [this] {
        m_behind.clear();
        m_ahead.clear();
        m_centre = {};
        setPinned(false);
        refreshWhenShown();
    });
    connect(&context().theme, &look::Theme::changed, this, &NavigatorPanel::refreshWhenShown);
}

void NavigatorPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_isStale)
        refresh();
}

void NavigatorPanel::follow()
{
    if (!m_pin->defaultAction()->isChecked() && !document().selection().isEmpty())
        goInto(document().selection().first());
    updateButtons();
}

void NavigatorPanel::goInto(ConceptId id)
{
    if (!id || id == m_centre)
        return;
    if (m_centre)
        m_behind << m_centre;
    if (m_behind.size() > longestWay)
        m_behind.removeFirst();
    m_ahead.clear();
    m_centre = id;
    refreshWhenShown();
}

void NavigatorPanel::goBack()
{
    if (m_behind.isEmpty())
        return;
    m_ahead << m_centre;
    m_centre = m_behind.takeLast();
    refreshWhenShown();
}

void NavigatorPanel::goForward()
{
    if (m_ahead.isEmpty())
        return;
    m_behind << m_centre;
    m_centre = m_ahead.takeLast();
    refreshWhenShown();
}

void NavigatorPanel::goHome()
{
    if (!document().selection().isEmpty())
        goInto(document().selection().first());
}

void NavigatorPanel::goIntoCurrent()
{
    goInto(m_model->conceptOf(m_view->currentIndex()));
}

void NavigatorPanel::setPinned(bool pinned)
{
    m_pin->defaultAction()->setChecked(pinned);
}

void NavigatorPanel::setDirection(RelationsModel::Direction direction)
{
    m_direction = direction;
    m_directions.at(int(direction))->defaultAction()->setChecked(true);
    QSettings().setValue(directionKey, int(direction));
    refreshWhenShown();
}

void NavigatorPanel::refreshWhenShown()
{
    m_isStale = true;
    if (isVisible())
        refresh();
}

void NavigatorPanel::refresh()
{
    m_isStale = false;
    const landscape::Snapshot &snapshot = *document().snapshot();
    const auto gone = [&](ConceptId id) { return !snapshot.findConcept(id); };
    m_behind.removeIf(gone);
    m_ahead.removeIf(gone);
    if (m_centre && gone(m_centre))
        m_centre = m_behind.isEmpty() ? ConceptId() : m_behind.takeLast();
    const bool isSame = m_model->centre() == m_centre;
    const landscape::RelationshipId current
        = isSame ? m_model->relationshipOf(m_view->currentIndex()) : landscape::RelationshipId();
    const int scrolled = isSame ? m_view->verticalScrollBar()->value() : 0;
    if (m_model->show(document().snapshot(), m_centre, m_direction)) {
        m_view->expandAll();
        selectRelation(current);
        m_view->verticalScrollBar()->setValue(scrolled);
    }
    showCentre();
    m_quick->setCentre(m_centre);
    m_quick->setVisible(!m_centre.isNull());
    updateButtons();
}

void NavigatorPanel::selectRelation(landscape::RelationshipId id)
{
    for (int g = 0; id && g < m_model->rowCount(); ++g) {
        const QModelIndex group = m_model->index(g, 0);
        for (int row = 0; row < m_model->rowCount(group); ++row) {
            if (m_model->relationshipOf(m_model->index(row, 0, group)) == id)
                m_view->setCurrentIndex(m_model->index(row, 0, group));
        }
    }
}

void NavigatorPanel::showCentre()
{
    const landscape::Snapshot &snapshot = *document().snapshot();
    QIcon icon;
    QString kind;
    if (const landscape::Element *element = snapshot.element(m_centre.element())) {
        icon = look::kindIcon(element->kind);
        kind = elementDetails(snapshot, element->id);
    } else if (const landscape::Relationship *relation = snapshot.relationship(m_centre.relationship())) {
        icon = look::kindIcon(relation->kind);
        kind = tr("%1 from %2 to %3")
                   .arg(kindLabel(relation->kind), editing::views::calledName(snapshot, relation->source),
                        editing::views::calledName(snapshot, relation->target));
    }
    m_icon->setPixmap(icon.pixmap(QSize(px(20), px(20)), devicePixelRatioF()));
    m_name->setText(m_centre ? editing::views::calledName(snapshot, m_centre) : QString());
    m_name->setToolTip(m_name->text());
    m_kind->setText(kind);
    for (QLabel *label : {m_icon, m_name, m_kind})
        label->setVisible(!m_centre.isNull());
    const bool any = m_model->count() > 0;
    m_view->setVisible(any);
    m_nothing->setVisible(!any);
    m_nothing->setText(nothingText());
}

QString NavigatorPanel::nothingText() const
{
    if (!m_centre)
        return tr("Select something to see what it is related to.");
    switch (m_direction) {
    case RelationsModel::Direction::Both: return tr("It has no relations yet.");
    case RelationsModel::Direction::Outgoing: return tr("No relation goes out from here.");
    case RelationsModel::Direction::Incoming: return tr("No relation comes in here.");
    }
    Q_UNREACHABLE();
}

void NavigatorPanel::updateButtons()
{
    m_back->defaultAction()->setEnabled(!m_behind.isEmpty());
    m_forward->defaultAction()->setEnabled(!m_ahead.isEmpty());
    m_home->defaultAction()->setEnabled(!document().selection().isEmpty() && document().selection().first() != m_centre);
    m_into->defaultAction()->setEnabled(!m_model->conceptOf(m_view->currentIndex()).isNull());
}

void NavigatorPanel::activate(const QModelIndex &index)
{
    const ConceptId id = m_model->conceptOf(index);
    if (!id)
        return;
    if (id.isElement())
        Q_EMIT showElement(id.element());
    else
        document().setSelection({id});
}

void NavigatorPanel::showMenu(const QPoint &place)
{
    const QModelIndex index = m_view->indexAt(place);
    const ConceptId other = m_model->conceptOf(index);
    if (!other)
        return;
    QMenu menu(this);
    menu.addAction(look::icon(QStringLiteral("crosshair")), tr("Select"), this, [this, index] { activate(index); });
    menu.addAction(m_into->defaultAction());
    if (m_model->relationshipOf(index)) {
        menu.addAction(look::icon(QStringLiteral("table-properties")), tr("Select the relation"), this,
                       [this, index] { document().setSelection({m_model->relationshipOf(index)}); });
        menu.addSeparator();
        menu.addAction(look::icon(QStringLiteral("trash-2")), tr("Delete the relation from the landscape"), this,
                       &NavigatorPanel::removeSelected);
    }
    menu.exec(m_view->viewport()->mapToGlobal(place));
}

void NavigatorPanel::removeSelected()
{
    QList<landscape::RelationshipId> relations;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes()) {
        if (const landscape::RelationshipId id = m_model->relationshipOf(index))
            relations << id;
    }
    if (relations.isEmpty() || !perform(editing::commands::removeRelationships(relations)))
        return;
    Q_EMIT noticeRequested({Notice::Tone::Info, tr("%n relation(s) deleted from the landscape", nullptr, int(relations.size())), {},
                            tr("Undo"), [stack = document().undoStack()] { stack->undo(); }});
}

} // namespace panels
