// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/matrix/matrixpanel.h"

#include "panels/matrix/cellpanel.h"
#include "panels/matrix/checklistbutton.h"
#include "panels/matrix/matrixlegend.h"
#include "panels/verdicts/emptystate.h"
#include "panels/verdicts/planfigures.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace panels {

using landscape::ConceptId;
using landscape::ElementId;
using look::px;

namespace {

constexpr double scaleStep = 1.12;
constexpr size_t manyApplications = 500; ///< from here on the cells are put together in the background

QString scaleKey()
{
    return QStringLiteral("matrix/textScale");
}

}

MatrixPanel::MatrixPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_search(new QLineEdit)
    , m_modes(new QButtonGroup(this))
    , m_onlyDuplicated(button(QStringLiteral("copy"), tr("Only duplicated")))
    , m_units(new CheckListButton(tr("Units")))
    , m_areas(new CheckListButton(tr("Areas")))
    , m_view(new MatrixView)
    , m_cell(new CellPanel(context))
    , m_legend(new MatrixLegend)
    , m_empty(new EmptyState(QStringLiteral("grid-3x3")))
    , m_pages(new QStackedWidget)
{
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_view);
    splitter->addWidget(m_cell);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setCollapsible(0, false);
    splitter->setCollapsible(1, false);
    splitter->setHandleWidth(1);
    splitter->setSizes({px(900), px(340)});
    m_cell->hide();

    auto *figures = new QWidget;
    auto *figureRow = new QHBoxLayout(figures);
    figureRow->setContentsMargins(px(14), px(2), px(14), px(8));
    figureRow->addWidget(new PlanFigures(session(), PlanFigures::Size::Strip));

    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(toolRow());
    rows->addWidget(figures);
    rows->addWidget(splitter, 1);
    rows->addWidget(m_legend);
    m_pages->addWidget(page);
    m_pages->addWidget(m_empty);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);

    m_view->setTextScale(QSettings().value(scaleKey(), 1.0).toDouble());
    connectAll();
}

QToolButton *MatrixPanel::button(const QString &iconName, const QString &text)
{
    auto *button = new QToolButton;
    button->setIcon(look::icon(iconName));
    button->setText(u' ' + text); // a little air beside the icon
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    return button;
}

QWidget *MatrixPanel::modeButtons()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(2));
    const std::tuple<MatrixMode, QString, QString> modes[] = {
        {MatrixMode::Today, tr("Today"), tr("What is used now, in the colour of what becomes of it")},
        {MatrixMode::Target, tr("Target"), tr("What serves each need when the plan is carried out")},
        {MatrixMode::Both, tr("What changes"), tr("Today and target together: what goes and what comes")}};
    for (const auto &[mode, text, toolTip] : modes) {
        auto *choice = new QToolButton;
        choice->setText(text);
        choice->setToolTip(toolTip);
        choice->setCheckable(true);
        choice->setChecked(mode == m_view->mode());
        m_modes->addButton(choice, int(mode));
        row->addWidget(choice);
    }
    return bar;
}

QWidget *MatrixPanel::toolRow()
{
    m_search->setPlaceholderText(tr("Function or system"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(look::icon(QStringLiteral("search"), look::Ink::Muted), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(px(260));
    m_onlyDuplicated->setToolTip(tr("Show only functions that several systems serve"));
    auto *smaller = new QToolButton;
    smaller->setIcon(look::icon(QStringLiteral("zoom-out")));
    smaller->setToolTip(tr("Smaller text (Ctrl+wheel)"));
    auto *larger = new QToolButton;
    larger->setIcon(look::icon(QStringLiteral("zoom-in")));
    larger->setToolTip(tr("Larger text for the back of the room (Ctrl+wheel)"));
    connect(smaller, &QToolButton::clicked, this, [this] { m_view->setTextScale(m_view->textScale() / scaleStep); });
    connect(larger, &QToolButton::clicked, this, [this] { m_view->setTextScale(m_view->textScale() * scaleStep); });

    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(px(12), px(8), px(12), px(8));
    row->setSpacing(px(6));
    row->addWidget(modeButtons());
    row->addSpacing(px(8));
    row->addWidget(m_search, 1);
    row->addWidget(m_onlyDuplicated);
    row->addWidget(m_units);
    row->addWidget(m_areas);
    row->addStretch(1);
    row->addWidget(smaller);
    row->addWidget(larger);
    return bar;
}

void MatrixPanel::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, this, &MatrixPanel::updateFilter);
    connect(m_onlyDuplicated, &QToolButton::toggled, this, &MatrixPanel::updateFilter);
    connect(m_units, &CheckListButton::tickedChanged, this, &MatrixPanel::updateFilter);
    connect(m_areas, &CheckListButton::tickedChanged, this, &MatrixPanel::updateFilter);
    connect(m_modes, &QButtonGroup::idClicked, this, [this](int mode) { setMode(MatrixMode(mode)); });

    connect(m_view, &MatrixView::areaToggled, this, [this](const QString &area) {
        if (!m_collapsed.remove(area))
            m_collapsed.insert(area);
        updateFilter();
    });
    connect(m_view, &MatrixView::currentChanged, this, &MatrixPanel::selectCell);
    connect(m_view, &MatrixView::opened, this, &MatrixPanel::openCell);
    connect(m_view, &MatrixView::functionClicked, this, [this](ElementId id) { document().setSelection({id}); });
    connect(m_view, &MatrixView::unitClicked, this, [this](ElementId id) { document().setSelection({id}); });
    connect(m_view, &MatrixView::textScaleChanged, this,
            [](double scale) { QSettings().setValue(scaleKey(), scale); });
    connect(m_cell, &CellPanel::closed, this, &MatrixPanel::closeCell);
    connect(m_cell, &CellPanel::editRequested, this, [this](const editing::Edit &edit) { perform(edit); });
    connect(m_cell, &CellPanel::showReasons, this,
            [this](ElementId id) { Q_EMIT showElement(id, QStringLiteral("verdicts")); });
    connect(m_empty, &EmptyState::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("file.import")); });

    connect(&document(), &editing::Document::changed, this, &MatrixPanel::refreshWhenShown);
    connect(&document(), &editing::Document::replaced, this, [this] {
        closeCell();
        m_collapsed.clear();
        refreshWhenShown();
    });
    connect(&document(), &editing::Document::selectionChanged, this, &MatrixPanel::showSelection);
    connect(&session(), &workflows::AnalysisSession::changed, this, &MatrixPanel::refreshWhenShown);
    connect(&m_runner, &workflows::BackgroundRunner::finished, this, [this] {
        if (m_wanted)
            revealElement(std::exchange(m_wanted, ElementId()));
        Q_EMIT settled();
    });
}

QWidget *MatrixPanel::searchField()
{
    return m_search;
}

void MatrixPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_stale)
        refresh();
}

void MatrixPanel::refreshWhenShown()
{
    m_stale = true;
    if (isVisible())
        refresh();
}

void MatrixPanel::refresh()
{
    m_stale = false;
    const auto make = [facts = document().snapshot(), analysis = session().current()] {
        return std::make_shared<const MatrixData>(matrixData(*facts, analysis.get()));
    };
    if (document().snapshot()->applications().size() < manyApplications) {
        m_runner.cancel();
        return take(make());
    }
    m_pages->setCurrentIndex(0);
    m_runner.run(
        tr("Putting the matrix together"), [make](const base::CancelToken &, const base::Progress &) { return make(); },
        [this](const std::shared_ptr<const MatrixData> &data) { take(data); });
}

void MatrixPanel::take(const std::shared_ptr<const MatrixData> &data)
{
    const bool empty = data->functions.isEmpty() || data->units.isEmpty();
    m_pages->setCurrentIndex(empty ? 1 : 0);
    if (empty)
        showEmptyState();
    QList<CheckListButton::Item> units;
    for (const MatrixUnit &unit : data->units)
        units << CheckListButton::Item{unit.name, unit.id.number()};
    m_units->setItems(units);
    QList<CheckListButton::Item> areas;
    for (const QString &area : data->areas)
        areas << CheckListButton::Item{area, area};
    m_areas->setItems(areas);
    for (QAbstractButton *mode : m_modes->buttons())
        mode->setEnabled(data->hasTarget || m_modes->id(mode) == int(MatrixMode::Today));
    m_view->setData(data);
    updateFilter();
    showSelection();
    if (m_cell->isVisible())
        m_cell->showCell(*data, m_cell->place());
}

void MatrixPanel::showEmptyState()
{
    const bool nothing = document().snapshot()->applications().empty();
    if (nothing)
        m_empty->setTexts(tr("Nothing here yet"), tr("Import the inventories of the units, or a model from another tool; "
                                                     "the matrix then shows who uses what for what."),
                          tr("Import…"));
    else if (document().snapshot()->functions().empty())
        m_empty->setTexts(tr("No functions yet"),
                          tr("The matrix shows which systems serve which function in which unit. Import an inventory "
                             "with a column for the function, or add functions in the model tree."),
                          tr("Import…"));
    else
        m_empty->setTexts(tr("No units yet"),
                          tr("Functions are here, but nobody who uses them. Import an inventory with a column for the "
                             "unit, or add units in the model tree."),
                          tr("Import…"));
}

void MatrixPanel::updateFilter()
{
    MatrixFilter filter;
    filter.text = m_search->text();
    filter.onlyDuplicated = m_onlyDuplicated->isChecked();
    for (const QVariant &unit : m_units->unticked())
        filter.hiddenUnits.insert(ElementId::create(unit.toUInt()));
    for (const QVariant &area : m_areas->unticked())
        filter.hiddenAreas.insert(area.toString());
    filter.collapsedAreas = m_collapsed;
    m_view->setFilter(filter);
}

void MatrixPanel::setMode(MatrixMode mode)
{
    m_modes->button(int(mode))->setChecked(true);
    m_view->setMode(mode);
    m_legend->setMode(mode);
}

void MatrixPanel::setOnlyDuplicated(bool only)
{
    m_onlyDuplicated->setChecked(only);
}

void MatrixPanel::openCell(const MatrixPlace &place)
{
    m_cell->showCell(m_view->data(), place);
    if (!m_cell->isVisible()) {
        m_cell->show();
        m_view->setCurrent(place); // there is less room now
    }
}

void MatrixPanel::closeCell()
{
    m_cell->hide();
    m_view->setFocus();
}

void MatrixPanel::selectCell()
{
    const auto place = m_view->current();
    if (!place)
        return;
    const MatrixData &data = m_view->data();
    QList<ConceptId> systems;
    if (const MatrixCell *cell = data.cell(data.functionIndex(place->function), data.unitIndex(place->unit))) {
        for (const MatrixEntry &entry : entriesOf(*cell, MatrixMode::Both))
            systems << entry.system;
    }
    if (!m_revealing)
        document().setSelection(systems);
    if (m_cell->isVisible())
        m_cell->showCell(data, *place);
}

void MatrixPanel::showSelection()
{
    QSet<ElementId> selected;
    for (const ConceptId id : document().selection()) {
        if (id.isElement())
            selected.insert(id.element());
    }
    m_view->setHighlighted(selected);
}

void MatrixPanel::revealElement(ElementId id)
{
    if (m_stale)
        refresh();
    if (m_runner.isRunning()) {
        m_wanted = id;
        return;
    }
    const QScopedValueRollback revealing(m_revealing, true); // the selection stays the element alone
    const MatrixData &data = m_view->data();
    const MatrixLayout &shown = m_view->layoutNow();
    if (data.functionIndex(id) >= 0 && !shown.units().isEmpty()) {
        m_view->setCurrent({id, data.units.at(shown.units().first()).id});
        return;
    }
    if (const int unit = data.unitIndex(id); unit >= 0) {
        for (const MatrixLayout::Row &row : shown.rows()) {
            if (row.function >= 0 && data.cell(row.function, unit)) {
                m_view->setCurrent({data.functions.at(row.function).id, id});
                return;
            }
        }
    }
    if (m_view->reveal(id) && m_view->current())
        openCell(*m_view->current());
}

} // namespace panels
