// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/properties/propertiespanel.h"

#include "editing/commands/elements.h"
#include "editing/commands/values.h"
#include "editing/views/views.h"
#include "panels/look/kindicon.h"
#include "panels/properties/attributemodel.h"
#include "panels/properties/sourcesview.h"
#include "panels/properties/valuedelegate.h"
#include "panels/properties/viewform.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace panels {

using landscape::ConceptId;
using landscape::ElementId;
using look::px;

namespace {

/// "12 selected: Application component", "3 selected: of 2 kinds".
QString severalText(const landscape::Snapshot &snapshot, const QList<ConceptId> &shown)
{
    QStringList kinds;
    for (const ConceptId id : shown) {
        const landscape::Element *element = snapshot.element(id.element());
        const landscape::Relationship *relation = snapshot.relationship(id.relationship());
        const QString kind = element ? kindLabel(element->kind) : relation ? kindLabel(relation->kind) : QString();
        if (!kinds.contains(kind))
            kinds << kind;
    }
    const QString count = PropertiesPanel::tr("%n selected", nullptr, int(shown.size()));
    return kinds.size() == 1 ? QStringLiteral("%1: %2").arg(count, kinds.first())
                             : PropertiesPanel::tr("%1: of %2 kinds").arg(count).arg(kinds.size());
}

constexpr int factsTabIndex = 0;
constexpr int usesTabIndex = 1;

}

PropertiesPanel::PropertiesPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_icon(new QLabel)
    , m_kind(new QLabel)
    , m_changeKind(new QToolButton)
    , m_name(new QLineEdit)
    , m_source(new QLabel)
    , m_documentation(new QPlainTextEdit)
    , m_tabs(new QTabWidget)
    , m_attributes(new AttributeModel(this))
    , m_table(new QTreeView)
    , m_noFacts(new QLabel)
    , m_viewForm(new ViewForm)
    , m_uses(linkList())
    , m_sources(new SourcesView)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(6));
    rows->addWidget(heading());
    m_tabs->addTab(factsTab(), tr("Facts"));
    m_tabs->addTab(m_uses, tr("Uses"));
    m_tabs->addTab(m_sources, tr("Sources"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setObjectName(QStringLiteral("narrow"));
    m_tabs->tabBar()->setUsesScrollButtons(false);
    m_tabs->tabBar()->setElideMode(Qt::ElideRight);
    rows->addWidget(m_tabs, 1);
    setMinimumWidth(px(220));
    connectEdits();
    refresh();
}

QWidget *PropertiesPanel::heading()
{
    look::setType(m_kind, look::Type::Caption);
    look::setInk(m_kind, look::Ink::Muted);
    look::setType(m_source, look::Type::Caption);
    look::setInk(m_source, look::Ink::Muted);
    m_source->setWordWrap(true);
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_documentation->setPlaceholderText(tr("Documentation"));
    m_documentation->setAccessibleName(tr("Documentation"));
    m_documentation->setTabChangesFocus(true);
    m_documentation->setFixedHeight(px(76));
    m_documentation->installEventFilter(this);

    m_changeKind->setIcon(look::icon(QStringLiteral("pencil"), look::Ink::Muted));
    m_changeKind->setToolTip(tr("Change kind…"));
    m_changeKind->setAccessibleName(tr("Change kind…"));
    connect(m_changeKind, &QToolButton::clicked, this, &PropertiesPanel::changeKind);
    auto *kindRow = new QHBoxLayout;
    kindRow->setSpacing(px(8));
    kindRow->addWidget(m_icon);
    kindRow->addWidget(m_kind, 1);
    kindRow->addWidget(m_changeKind);
    auto *heading = new QWidget;
    auto *rows = new QVBoxLayout(heading);
    rows->setContentsMargins(px(12), px(4), px(12), px(4));
    rows->setSpacing(px(6));
    rows->addLayout(kindRow);
    rows->addWidget(m_name);
    rows->addWidget(m_documentation);
    rows->addWidget(m_source);
    return heading;
}

QWidget *PropertiesPanel::factsTab()
{
    m_table->setModel(m_attributes);
    m_table->setObjectName(QStringLiteral("facts"));
    m_table->setRootIsDecorated(false);
    m_table->setHeaderHidden(true);
    m_table->setItemDelegate(new ValueDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(true);
    m_table->header()->setStretchLastSection(true);
    m_table->header()->resizeSection(0, px(140));
    m_table->setAccessibleName(tr("Facts"));
    connect(m_attributes, &QAbstractItemModel::modelReset, this, [this] {
        for (int row = 0; row < m_attributes->rowCount(); ++row)
            m_table->setFirstColumnSpanned(row, {}, m_attributes->isHeading(row));
    });
    look::setInk(m_noFacts, look::Ink::Muted);
    m_noFacts->setWordWrap(true);
    m_noFacts->setAlignment(Qt::AlignTop);
    m_noFacts->setContentsMargins(px(12), px(12), px(12), px(12));

    auto *tab = new QWidget;
    auto *rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_noFacts);
    rows->addWidget(m_viewForm);
    rows->addWidget(m_table, 1);
    return tab;
}

QListWidget *PropertiesPanel::linkList()
{
    auto *list = new QListWidget;
    list->setWordWrap(true);
    list->setUniformItemSizes(false);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        if (const quint32 number = item->data(Qt::UserRole).toUInt())
            Q_EMIT showElement(ElementId::create(number));
    });
    return list;
}

void PropertiesPanel::connectEdits()
{
    connect(m_name, &QLineEdit::editingFinished, this, &PropertiesPanel::takeName);
    connect(m_attributes, &AttributeModel::editRequested, this,
            [this](const QList<ElementId> &elements, landscape::AttributeId attribute, const QString &text) {
                perform(editing::commands::setValueText(elements, attribute, text));
            });
    using landscape::RelationshipId;
    connect(m_attributes, &AttributeModel::relationEditRequested, this,
            [this](const QList<RelationshipId> &relations, landscape::AttributeId attribute, const QString &text) {
                perform(setRelationValueText(relations, attribute, text));
            });
    connect(m_attributes, &AttributeModel::relationFactRequested, this,
            [this](const QList<RelationshipId> &relations, RelationFact fact, const QString &text) {
                perform(setRelationFact(relations, fact, text));
            });
    connect(m_viewForm, &ViewForm::editRequested, this, [this](const editing::Edit &edit) { perform(edit); });
    connect(m_sources, &SourcesView::takeBackRequested, this, &PropertiesPanel::takeBack);
    connect(&document(), &editing::Document::changed, this, &PropertiesPanel::refresh);
    connect(&document(), &editing::Document::replaced, this, &PropertiesPanel::refresh);
    connect(&document(), &editing::Document::selectionChanged, this, &PropertiesPanel::refresh);
    connect(&context().theme, &look::Theme::changed, this, &PropertiesPanel::refresh);
}

void PropertiesPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    refresh();
}

void PropertiesPanel::refresh()
{
    const QList<ConceptId> &shown = document().selection();
    showHeading(shown);
    m_attributes->show(document().snapshot(), shown);
    const bool facts = m_attributes->rowCount() > 0;
    const bool hasView = shownView() != nullptr;
    m_table->setVisible(facts && !hasView);
    m_noFacts->setVisible(!facts && !hasView);
    m_viewForm->setVisible(hasView);

    const bool single = shown.size() == 1;
    fillLinks(m_uses, usesTabIndex, tr("Uses"),
              single && shown.first().isElement() ? useRows(*document().snapshot(), shown.first().element()) : LinkRows());
    showSources(shown);
}

void PropertiesPanel::setCurrentView(landscape::ViewId id)
{
    if (m_view == id)
        return;
    takeDocumentation(); // of what was shown until now
    m_view = id;
    refresh();
}

const landscape::View *PropertiesPanel::shownView() const
{
    return document().selection().isEmpty() ? document().snapshot()->views.find(m_view) : nullptr;
}

void PropertiesPanel::showHeading(const QList<ConceptId> &shown)
{
    const landscape::View *view = shownView();
    m_documentation->setVisible(shown.size() == 1 || view);
    m_name->setReadOnly(shown.size() > 1);
    m_source->hide();
    const bool alike = !shown.isEmpty() && std::all_of(shown.begin(), shown.end(), [&](ConceptId id) {
        return id.isElement() == shown.first().isElement();
    });
    m_changeKind->setVisible(alike);
    if (view) {
        showViewHeading(*view);
        return;
    }
    if (shown.isEmpty()) {
        showLandscape();
        return;
    }
    if (shown.size() > 1) {
        m_icon->setPixmap(look::icon(QStringLiteral("boxes")).pixmap(QSize(px(18), px(18)), devicePixelRatioF()));
        m_kind->setText(severalText(*document().snapshot(), shown));
        m_name->setText(tr("(multiple values)"));
        m_noFacts->setText(tr("These have no attributes in common."));
        return;
    }
    if (const landscape::Concept *shownConcept = document().snapshot()->findConcept(shown.first()))
        showConcept(*shownConcept, shown.first());
}

void PropertiesPanel::showViewHeading(const landscape::View &view)
{
    m_icon->setPixmap(look::icon(QStringLiteral("workflow")).pixmap(QSize(px(18), px(18)), devicePixelRatioF()));
    m_kind->setText(tr("View"));
    if (!m_name->hasFocus() || !m_name->isModified())
        m_name->setText(view.name);
    if (!m_name->hasFocus())
        m_name->setCursorPosition(0);
    if (m_documentation->toPlainText() != view.documentation)
        m_documentation->setPlainText(view.documentation);
    m_viewForm->show(*document().snapshot(), view.id);
}

void PropertiesPanel::showLandscape()
{
    const landscape::Snapshot &facts = *document().snapshot();
    m_icon->setPixmap(look::applicationIcon().pixmap(QSize(px(18), px(18)), devicePixelRatioF()));
    m_kind->setText(tr("The landscape"));
    m_name->setText(document().snapshot()->settings.name);
    m_name->setCursorPosition(0);
    m_noFacts->setText(facts.elements.isEmpty()
                           ? tr("Nothing is selected.")
                           : tr("Nothing is selected. The landscape has %1 elements, among them %2 applications, %3 units "
                                "and %4 functions; %5 relations; %6 uses.")
                                 .arg(facts.elements.size())
                                 .arg(facts.applications().size())
                                 .arg(facts.units().size())
                                 .arg(facts.functions().size())
                                 .arg(facts.relationships.size())
                                 .arg(facts.uses.size()));
}

void PropertiesPanel::showConcept(const landscape::Concept &shown, ConceptId id)
{
    const landscape::Snapshot &snapshot = *document().snapshot();
    QIcon icon;
    if (const landscape::Element *element = snapshot.element(id.element())) {
        icon = look::kindIcon(element->kind);
        m_kind->setText(kindLabel(element->kind));
        m_noFacts->setText(tr("Nothing is known of it yet."));
    } else if (const landscape::Relationship *relation = snapshot.relationship(id.relationship())) {
        icon = look::kindIcon(relation->kind);
        const landscape::Concept *from = snapshot.findConcept(relation->source);
        const landscape::Concept *to = snapshot.findConcept(relation->target);
        m_kind->setText(kindLabel(relation->kind));
        m_noFacts->setText(tr("From %1 to %2.").arg(from ? from->name : QString(), to ? to->name : QString()));
    }
    m_icon->setPixmap(icon.pixmap(QSize(px(18), px(18)), devicePixelRatioF()));
    if (!m_name->hasFocus() || !m_name->isModified())
        m_name->setText(shown.name);
    if (!m_name->hasFocus())
        m_name->setCursorPosition(0);
    if (m_documentation->toPlainText() != shown.documentation)
        m_documentation->setPlainText(shown.documentation);
    QStringList places;
    for (const landscape::SourceRef source : shown.sources) {
        if (const QString place = placeText(snapshot, source); !place.isEmpty())
            places << place;
    }
    places.removeDuplicates();
    m_source->setText(places.isEmpty() ? QString() : tr("From %1").arg(places.mid(0, 3).join(QStringLiteral("; "))));
    m_source->setToolTip(places.join(u'\n'));
    m_source->setVisible(!places.isEmpty());
}

void PropertiesPanel::fillLinks(QListWidget *list, int tab, const QString &title, const LinkRows &links)
{
    list->clear();
    for (const LinkRow &row : links.rows) {
        auto *item = new QListWidgetItem(row.icon, row.details.isEmpty() ? row.text : row.text + u'\n' + row.details, list);
        item->setData(Qt::UserRole, row.leadsTo.number());
    }
    if (links.all > links.rows.size())
        new QListWidgetItem(tr("… and %1 more").arg(links.all - links.rows.size()), list);
    m_tabs->setTabText(tab, links.all > 0 ? QStringLiteral("%1  %2").arg(title).arg(links.all) : title);
    if (links.all == 0 && m_tabs->currentIndex() == tab)
        m_tabs->setCurrentIndex(factsTabIndex);
    m_tabs->setTabVisible(tab, links.all > 0);
}

void PropertiesPanel::takeName()
{
    const QList<ConceptId> &shown = document().selection();
    const QString name = m_name->text().trimmed();
    m_name->setModified(false);
    if (const landscape::View *view = shownView()) {
        const QString before = view->name;
        if (name != before && (name.isEmpty() || !perform(editing::views::renameView(m_view, name))))
            m_name->setText(before);
    } else if (shown.isEmpty()) {
        landscape::Settings settings = document().snapshot()->settings;
        if (settings.name == name)
            return;
        settings.name = name;
        perform(editing::commands::setSettings(settings));
    } else if (shown.size() == 1) {
        const landscape::Concept *renamed = document().snapshot()->findConcept(shown.first());
        if (!renamed || renamed->name == name)
            return;
        // Elements keep their names; a relation may go without one.
        const QString before = renamed->name;
        const bool allowed = !name.isEmpty() || shown.first().isRelationship();
        if (!allowed || !perform(editing::commands::rename(shown.first(), name)))
            m_name->setText(before);
    }
}

void PropertiesPanel::takeDocumentation()
{
    const QList<ConceptId> &shown = document().selection();
    const QString text = m_documentation->toPlainText();
    if (const landscape::View *view = shownView(); view && view->documentation != text)
        perform(editing::views::setViewDocumentation(view->id, text));
    if (shown.size() != 1)
        return;
    const landscape::Concept *described = document().snapshot()->findConcept(shown.first());
    if (described && described->documentation != text)
        perform(editing::commands::setDocumentation(shown.first(), text));
}

bool PropertiesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_documentation && event->type() == QEvent::FocusOut)
        takeDocumentation();
    return Panel::eventFilter(watched, event);
}

} // namespace panels
