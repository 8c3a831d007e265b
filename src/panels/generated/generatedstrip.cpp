// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/generated/generatedstrip.h"

#include "base/text.h"
#include "panels/generated/chosenelements.h"
#include "panels/generated/filtermenu.h"
#include "panels/generated/flowlayout.h"
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"
#include "panels/matrix/checklistbutton.h"

#include <QComboBox>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace panels {

using landscape::ElementId;
using landscape::ElementKind;
using landscape::RelationshipKind;
using landscape::RelationshipKinds;
using look::px;
using workflows::DiagramKind;
using workflows::DiagramQuery;
using workflows::Follow;
using workflows::Grain;

namespace {

QToolButton *iconButton(const QString &icon, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setIcon(look::icon(icon));
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    return button;
}

QToolButton *menuButton(const QString &icon, FilterMenu *menu)
{
    auto *button = new QToolButton;
    button->setIcon(look::icon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

QComboBox *choice(const QStringList &texts, const QString &name)
{
    auto *box = new QComboBox;
    box->addItems(texts);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

bool canBeMatrixed(const landscape::Element &element)
{
    return element.kind != ElementKind::Junction && element.kind != ElementKind::Grouping;
}

// What may be chosen for a view of that kind.
ElementSearch::Which choosable(DiagramKind kind)
{
    switch (kind) {
    case DiagramKind::Context:
        return [](const landscape::Element &) { return true; };
    case DiagramKind::Matrix:
        return canBeMatrixed;
    case DiagramKind::Infrastructure:
        return [](const landscape::Element &element) {
            return landscape::isApplication(element.kind) || landscape::isInfrastructure(element.kind);
        };
    case DiagramKind::ByUnit:
    case DiagramKind::ByArea:
    case DiagramKind::Map:
        return [](const landscape::Element &element) {
            return landscape::isApplication(element.kind) || landscape::isFunction(element.kind);
        };
    case DiagramKind::Flows:
    case DiagramKind::Layered:
        return [](const landscape::Element &element) {
            return landscape::isApplication(element.kind) || landscape::isFunction(element.kind)
                || landscape::isInfrastructure(element.kind);
        };
    }
    Q_UNREACHABLE();
}

}

GeneratedStrip::GeneratedStrip(const Facts &facts, QWidget *parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_back(iconButton(QStringLiteral("arrow-left"), tr("Back (Alt+Left)")))
    , m_forward(iconButton(QStringLiteral("arrow-right"), tr("Forward (Alt+Right)")))
    , m_followSelection(iconButton(QStringLiteral("link"), tr("Follow the selection made elsewhere")))
    , m_when(choice({tr("Today"), tr("Target")}, tr("Landscape of today or of the target")))
    , m_chosen(new ChosenElements)
    , m_units(new CheckListButton(tr("Units")))
    , m_depth(choice({tr("1 step"), tr("2 steps"), tr("3 steps"), tr("4 steps"), tr("5 steps")},
                     tr("How far to go from the middle")))
    , m_follow(choice({tr("Both ways"), tr("What it leads to"), tr("What leads to it")}, tr("Which way relations are followed")))
    , m_grain(choice({{}, {}}, tr("How fine the picture is")))
    , m_amount(choice({tr("Busiest flows"), tr("All flows")}, tr("How many flows are drawn; busy are those with the largest volume")))
    , m_relationMenu(new FilterMenu(this))
    , m_kindMenu(new FilterMenu(this))
    , m_crossings(iconButton(QStringLiteral("waypoints"), tr("Show flows that cross zones")))
    , m_list(iconButton(QStringLiteral("table-2"), tr("List the flows that cross zones beside the picture")))
    , m_overlay(choice({}, tr("What the boxes are coloured by")))
    , m_keep(new QPushButton(look::icon(QStringLiteral("copy-plus")), keepText()))
    , m_progress(new QProgressBar)
    , m_cancel(iconButton(QStringLiteral("x"), tr("Stop drawing")))
{
    m_relations = menuButton(QStringLiteral("list-filter"), m_relationMenu);
    m_kinds = menuButton(QStringLiteral("layers"), m_kindMenu);
    m_followSelection->setCheckable(true);
    m_crossings->setCheckable(true);
    m_crossings->setText(u' ' + tr("Crossings"));
    m_crossings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_list->setCheckable(true);
    m_list->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_keep->setAccessibleName(tr("Keep as a view"));
    m_keep->setToolTip(tr("Makes a drawn view of this picture, to be edited and stored with the landscape"));
    m_overlay->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names of attributes are long
    m_overlay->setMinimumContentsLength(11);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(px(72));
    arrange();
    connectAll();
    setRunning(false);
    setShare({});
    setCrossings(0, 0);
}

QString GeneratedStrip::keepText()
{
    return u' ' + tr("Keep as a view");
}

void GeneratedStrip::arrange()
{
    auto *row = new FlowLayout(this);
    row->setContentsMargins(px(12), px(8), px(12), px(8));
    row->setSpacing(px(6));
    QWidget *const widgets[] = {m_back,  m_forward,   m_followSelection, m_when,    m_chosen, m_units,    m_depth, m_follow,
                                m_grain, m_amount, m_relations, m_kinds, m_crossings, m_list, m_overlay, m_keep, m_progress, m_cancel};
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

// Where the strip would need a second row for it, the last deed is told by its picture alone.
void GeneratedStrip::fitKeep()
{
    m_keep->setText(keepText());
    int wanted = layout()->sizeHint().width();
    for (const QWidget *passing : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel)}) {
        if (!passing->isHidden())
            wanted -= passing->sizeHint().width() + layout()->spacing();
    }
    if (wanted > width())
        m_keep->setText({});
}

void GeneratedStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitKeep();
}

void GeneratedStrip::connectAll()
{
    connect(m_back, &QToolButton::clicked, this, &GeneratedStrip::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &GeneratedStrip::forwardRequested);
    connect(m_followSelection, &QToolButton::clicked, this, &GeneratedStrip::followsChosen);
    connect(m_cancel, &QToolButton::clicked, this, &GeneratedStrip::cancelRequested);
    connect(m_keep, &QPushButton::clicked, this, &GeneratedStrip::keepRequested);
    connect(m_when, &QComboBox::currentIndexChanged, this,
            [this](int index) { edit([index](DiagramQuery &query) { query.target = index == 1; }); });
    connect(m_chosen, &ChosenElements::chosenChanged, this, [this](const QList<ElementId> &chosen) {
        edit([&](DiagramQuery &query) {
            query.chosen = chosen;
            query.unfolded.clear();
        });
    });
    connect(m_units, &CheckListButton::tickedChanged, this, &GeneratedStrip::takeUnits);
    connect(m_depth, &QComboBox::currentIndexChanged, this,
            [this](int index) { edit([index](DiagramQuery &query) { query.depth = index + 1; }); });
    connect(m_follow, &QComboBox::currentIndexChanged, this,
            [this](int index) { edit([index](DiagramQuery &query) { query.follow = Follow(index); }); });
    connect(m_grain, &QComboBox::currentIndexChanged, this,
            [this](int index) { edit([index](DiagramQuery &query) { query.grain = Grain(index); }); });
    connect(m_crossings, &QToolButton::clicked, this,
            [this](bool shown) { edit([shown](DiagramQuery &query) { query.crossings = shown; }); });
    connect(m_amount, &QComboBox::currentIndexChanged, this,
            [this](int index) { edit([index](DiagramQuery &query) { query.everything = index == 1; }); });
    connect(m_list, &QToolButton::clicked, this, &GeneratedStrip::listChosen);
    connect(m_overlay, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT overlayChosen(m_overlay->currentData().toString()); });
    connect(m_relationMenu, &QMenu::triggered, this, &GeneratedStrip::takeRelations);
    connect(m_kindMenu, &QMenu::aboutToShow, this, &GeneratedStrip::fillKinds);
    connect(m_kindMenu, &QMenu::triggered, this, &GeneratedStrip::takeKinds);
}

void GeneratedStrip::edit(const std::function<void(DiagramQuery &)> &change)
{
    DiagramQuery query = m_query;
    change(query);
    if (query == m_query)
        return;
    m_query = query;
    showCounts();
    Q_EMIT queryEdited(query);
}

void GeneratedStrip::setQuery(const DiagramQuery &query)
{
    const bool otherKind = query.kind != m_query.kind || m_relationMenu->isEmpty();
    m_query = query;
    const QSignalBlocker when(m_when);
    const QSignalBlocker depth(m_depth);
    const QSignalBlocker follow(m_follow);
    const QSignalBlocker grain(m_grain);
    const QSignalBlocker amount(m_amount);
    if (otherKind)
        showFor(query.kind);
    m_when->setCurrentIndex(query.target ? 1 : 0);
    m_chosen->setChosen(query.chosen);
    m_depth->setCurrentIndex(std::clamp(query.depth, 1, workflows::deepestContext) - 1);
    m_follow->setCurrentIndex(int(query.follow));
    m_grain->setCurrentIndex(int(query.grain));
    m_amount->setCurrentIndex(query.everything ? 1 : 0);
    m_crossings->setChecked(query.crossings);
    fillUnits();
    tickRelations();
    showCounts();
    fitKeep();
}

void GeneratedStrip::refresh()
{
    m_chosen->setChosen(m_query.chosen);
    fillUnits();
}

void GeneratedStrip::showFor(DiagramKind kind)
{
    const bool context = kind == DiagramKind::Context;
    m_followSelection->setVisible(context);
    m_depth->setVisible(context);
    m_follow->setVisible(context);
    m_units->setVisible(!context);
    m_grain->setVisible(kind == DiagramKind::Flows || kind == DiagramKind::Map);
    m_relations->setVisible(context || kind == DiagramKind::Layered || kind == DiagramKind::Matrix);
    m_kinds->setVisible(context || kind == DiagramKind::Layered);
    m_crossings->setVisible(kind == DiagramKind::Infrastructure);
    if (kind == DiagramKind::Flows) {
        m_grain->setItemText(0, tr("Between applications"));
        m_grain->setItemText(1, tr("Between units"));
    } else {
        m_grain->setItemText(0, tr("Rows: functions"));
        m_grain->setItemText(1, tr("Rows: areas"));
    }
    m_chosen->setReplaces(context);
    m_chosen->setNoneText(context ? tr("Choose an element") : kind == DiagramKind::Matrix ? tr("All elements") : tr("All applications"));
    m_chosen->setSource(m_facts, choosable(kind));
    fillRelations();
}

void GeneratedStrip::fillUnits()
{
    const landscape::SnapshotPtr facts = m_facts();
    QList<ElementId> units(facts->units().begin(), facts->units().end());
    std::stable_sort(units.begin(), units.end(), [&](ElementId a, ElementId b) {
        return base::naturalLess(facts->nameOf(a), facts->nameOf(b));
    });
    QList<CheckListButton::Item> items;
    for (const ElementId unit : std::as_const(units))
        items << CheckListButton::Item{facts->nameOf(unit), unit.number()};
    const QSignalBlocker quiet(m_units);
    m_units->setItems(items);
    for (const ElementId unit : std::as_const(units))
        m_units->setTicked(unit.number(), m_query.units.isEmpty() || m_query.units.contains(unit));
}

void GeneratedStrip::takeUnits()
{
    const QVariantList hidden = m_units->unticked();
    const landscape::SnapshotPtr facts = m_facts();
    QList<ElementId> ticked;
    for (const ElementId unit : facts->units()) {
        if (!hidden.contains(unit.number()))
            ticked << unit;
    }
    // None is a step on the way to a few: the picture waits for the first.
    if (ticked.isEmpty())
        return;
    edit([&](DiagramQuery &query) { query.units = hidden.isEmpty() ? QList<ElementId>() : ticked; });
}

void GeneratedStrip::fillRelations()
{
    m_relationMenu->clear();
    for (const RelationshipKind kind : landscape::allRelationshipKinds()) {
        QAction *action = m_relationMenu->addTick(look::kindIcon(kind), landscape::kindLabel(kind), m_query.relations.contains(kind));
        action->setData(int(kind));
    }
    if (m_query.kind == DiagramKind::Context) {
        m_relationMenu->addSeparator();
        m_relationMenu->addTick({}, tr("Runs, uses, product, zone"), m_query.tables)->setData(-1);
    }
    m_relationMenu->addSeparator(); // below: for all at once
    m_relationMenu->addAction(tr("All"))->setData(-2);
    m_relationMenu->addAction(tr("None"))->setData(-3);
}

// Never filled anew while it is open: the ticks are changed in place.
void GeneratedStrip::tickRelations()
{
    const QList<QAction *> actions = m_relationMenu->actions();
    for (QAction *action : actions) {
        if (!action->isCheckable())
            continue;
        const int kind = action->data().toInt();
        action->setChecked(kind < 0 ? m_query.tables : m_query.relations.contains(RelationshipKind(kind)));
    }
}

void GeneratedStrip::takeRelations(const QAction *chosen)
{
    const QList<QAction *> actions = m_relationMenu->actions();
    if (!chosen->isCheckable()) {
        for (QAction *action : actions)
            action->setChecked(action->isCheckable() && chosen->data().toInt() == -2);
    }
    RelationshipKinds kinds;
    bool tables = m_query.tables;
    for (const QAction *action : actions) {
        if (!action->isCheckable())
            continue;
        if (action->data().toInt() == -1)
            tables = action->isChecked();
        else if (action->isChecked())
            kinds |= RelationshipKind(action->data().toInt());
    }
    edit([&](DiagramQuery &query) {
        query.relations = kinds;
        query.tables = tables;
    });
}

void GeneratedStrip::fillKinds()
{
    m_kindMenu->clear();
    const landscape::SnapshotPtr facts = m_facts();
    landscape::Layer layer = landscape::Layer::Other;
    bool first = true;
    for (const ElementKind kind : landscape::allElementKinds()) {
        if (facts->elementsOfKind(kind).empty())
            continue;
        if (first || landscape::layerOf(kind) != layer)
            m_kindMenu->addSection(landscape::layerLabel(landscape::layerOf(kind)));
        first = false;
        layer = landscape::layerOf(kind);
        m_kindMenu->addTick(look::kindIcon(kind), landscape::kindLabel(kind), !m_query.hidden.contains(kind))->setData(int(kind));
    }
}

void GeneratedStrip::takeKinds()
{
    edit([this](DiagramQuery &query) {
        query.hidden.clear();
        const QList<QAction *> actions = m_kindMenu->actions();
        for (const QAction *action : actions) {
            if (action->isCheckable() && !action->isChecked())
                query.hidden << ElementKind(action->data().toInt());
        }
    });
}

void GeneratedStrip::showCounts()
{
    const qsizetype all = landscape::allRelationshipKinds().size();
    const auto kinds = landscape::allRelationshipKinds();
    const qsizetype shown
        = std::count_if(kinds.begin(), kinds.end(), [this](RelationshipKind kind) { return m_query.relations.contains(kind); });
    m_relations->setText(u' ' + (shown == all ? tr("Relations") : tr("Relations: %1 of %2").arg(shown).arg(all)));
    m_kinds->setText(u' ' + (m_query.hidden.isEmpty() ? tr("Kinds") : tr("Kinds: %1 hidden").arg(m_query.hidden.size())));
}

void GeneratedStrip::setHistory(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void GeneratedStrip::setFollows(bool follows)
{
    m_followSelection->setChecked(follows);
}

void GeneratedStrip::setRunning(bool running)
{
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
}

void GeneratedStrip::setKeepable(bool keepable)
{
    m_keep->setEnabled(keepable);
}

void GeneratedStrip::setShare(const workflows::DiagramShare &share)
{
    const QSignalBlocker quiet(m_amount);
    const bool isPart = share.shown < share.all;
    m_amount->setVisible(isPart || (share.all > 0 && m_query.everything));
    m_amount->setItemText(0, isPart ? tr("%1 of %2 flows, busiest first").arg(share.shown).arg(share.all) : tr("Busiest flows"));
    m_amount->setItemText(1, tr("All %n flows", nullptr, int(share.all)));
}

void GeneratedStrip::setCrossings(int count, int exposed)
{
    m_list->setVisible(count > 0);
    m_list->setText(u' ' + (exposed > 0 ? tr("%1 crossings, %2 exposed").arg(count).arg(exposed) : tr("%1 crossings").arg(count)));
    m_list->setIcon(look::icon(exposed > 0 ? QStringLiteral("triangle-alert") : QStringLiteral("table-2"),
                               exposed > 0 ? look::Ink::Danger : look::Ink::Text));
}

void GeneratedStrip::setListed(bool listed)
{
    m_list->setChecked(listed);
}

void GeneratedStrip::setOverlays(const QList<workflows::OverlayOffer> &offers, const QString &current)
{
    const QSignalBlocker quiet(m_overlay);
    if (offers == m_offers && m_overlay->count() > 0) { // an open list stays open
        m_overlay->setCurrentIndex(std::max(0, m_overlay->findData(current)));
        return;
    }
    m_offers = offers;
    m_overlay->clear();
    m_overlay->addItem(tr("Colour: layer"), QString());
    for (const workflows::OverlayOffer &offer : offers)
        m_overlay->addItem(tr("Colour: %1").arg(offer.label.toLower()), offer.key);
    m_overlay->setCurrentIndex(std::max(0, m_overlay->findData(current)));
}

} // namespace panels
