// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/whatif/courseview.h"

#include "panels/details/pageparts.h"
#include "panels/verdicts/amounts.h"
#include "panels/verdicts/emptystate.h"
#include "panels/verdicts/resulttable.h"
#include "panels/whatif/assumptionstrip.h"
#include "panels/whatif/coursechart.h"
#include "panels/whatif/turnview.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace panels {

using landscape::ElementId;
using look::px;

namespace {

QStringList turnHeaders()
{
    return {CourseView::tr("Turns at"), CourseView::tr("From today"), CourseView::tr("What turns"),
            CourseView::tr("Systems"), CourseView::tr("Cost there")};
}

QList<ResultRow> turnRows(const Course &course)
{
    const QString &currency = course.facts->settings.currency;
    QList<ResultRow> rows;
    for (int i = 0; i < course.turns.size(); ++i) {
        const Turn &turn = course.turns.at(i);
        ResultCell away{awayText(course, turn.value), turn.value - course.today};
        away.ink = look::Ink::Muted;
        ResultCell systems{numberText(double(turn.systems.size())), double(turn.systems.size())};
        systems.isNumber = true;
        ResultCell cost{moneyText(turn.cost, currency), turn.cost};
        cost.isNumber = true;
        QStringList names;
        for (const TurnedSystem &system : turn.systems)
            names << QStringLiteral("%1 %2").arg(course.facts->nameOf(system.system), system.text);
        ResultRow row;
        row.cells = {ResultCell{assumptionText(course.assumption, turn.value, currency), turn.value}, away,
                     ResultCell{names.isEmpty() ? turn.text : names.join(QStringLiteral("; "))}, systems, cost};
        for (const TurnedSystem &system : turn.systems)
            row.elements << system.system;
        row.toolTip = turn.text;
        row.number = i;
        rows << row;
    }
    return rows;
}

}

CourseView::CourseView(const PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_recalculation(this, [this] { start(); })
    , m_strip(new AssumptionStrip(context))
    , m_headline(new QLabel)
    , m_notes(new QLabel)
    , m_progress(new QProgressBar)
    , m_stop(new QPushButton(tr("Stop")))
    , m_chart(new CourseChart)
    , m_table(new ResultTable(turnHeaders()))
    , m_details(new TurnView)
    , m_empty(new EmptyState(QStringLiteral("settings-2")))
    , m_pages(new QStackedWidget)
{
    look::setType(m_headline, look::Type::Heading);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    look::setType(m_notes, look::Type::Caption);
    look::setInk(m_notes, look::Ink::Muted);
    m_notes->setWordWrap(true);
    m_notes->hide();
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(px(140));
    m_table->setStretch({2});
    m_table->setAccessibleName(tr("Where the plan turns"));
    auto *left = new QSplitter(Qt::Vertical);
    left->addWidget(m_chart);
    left->addWidget(m_table);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    left->setSizes({px(300), px(180)});
    left->setChildrenCollapsible(false);
    left->setHandleWidth(1);
    m_pages->addWidget(beside(left, m_details));
    m_pages->addWidget(m_empty);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(px(14), px(10), px(14), px(8));
    top->setSpacing(px(8));
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_strip, 1);
    choice->addWidget(m_progress);
    choice->addWidget(m_stop);
    top->addLayout(choice);
    top->addWidget(m_headline);
    top->addWidget(m_notes);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(top);
    rows->addWidget(m_pages, 1);
    m_progress->hide();
    m_stop->hide();
    connectAll();
}

void CourseView::connectAll()
{
    m_recalculation.follow(m_context.document);
    connect(&m_context.session, &workflows::AnalysisSession::changed, &m_recalculation, &Recalculation::schedule);
    connect(m_strip, &AssumptionStrip::changed, &m_recalculation, &Recalculation::schedule);
    connect(&m_recalculation, &Recalculation::settled, this, [this] {
        m_progress->hide();
        m_stop->hide();
        Q_EMIT settled();
    });
    connect(&m_recalculation.runner(), &workflows::BackgroundRunner::progressed, this, [this](double share) {
        m_progress->setRange(0, 100);
        m_progress->setValue(int(100 * share));
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_recalculation.cancel();
        if (!m_course)
            showEmpty(tr("Stopped"), tr("Change the range, or start again."), tr("Start again"));
        m_headline->setText(tr("Stopped before it was done."));
    });
    connect(m_chart, &CourseChart::currentChanged, this, [this] { showTurn(m_chart->current()); });
    connect(m_table, &ResultTable::currentRowChanged, this, [this] {
        if (const ResultRow *row = m_table->currentRow())
            m_chart->setCurrent(row->number);
    });
    connect(m_table, &ResultTable::opened, this, &CourseView::elementRequested);
    connect(m_details, &TurnView::elementRequested, this, &CourseView::elementRequested);
    connect(m_empty, &EmptyState::clicked, this, [this] {
        if (m_context.document.snapshot()->applications().empty())
            Q_EMIT importRequested();
        else
            m_recalculation.restart();
    });
}

void CourseView::start()
{
    m_strip->refresh();
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    if (facts->applications().empty()) {
        m_course = nullptr;
        m_headline->clear();
        showEmpty(tr("No applications yet"),
                  tr("Import the inventories of the units. This page then shows how far each assumption can move before "
                     "the plan turns."),
                  tr("Import…"));
        return m_recalculation.cancel();
    }
    m_progress->setRange(0, 0);
    m_progress->show();
    m_stop->show();
    m_headline->setText(tr("Working out where the plan turns…"));
    m_recalculation.run(
        tr("Moving an assumption"),
        [facts, settings = m_context.session.settings(), assumption = m_strip->assumption()](
            const base::CancelToken &cancel, const base::Progress &progress) {
            return courseOf(facts, settings, assumption, cancel, progress);
        },
        [this](const base::Result<Course> &course) { take(course); });
}

void CourseView::take(const base::Result<Course> &course)
{
    if (!course) {
        m_course = nullptr;
        m_headline->clear();
        m_notes->hide();
        const Notice notice = noticeOf(course.error());
        return showEmpty(tr("There is no line to draw"), QStringList({notice.text, notice.details}).join(u'\n').trimmed());
    }
    m_course = std::make_shared<const Course>(*course);
    m_pages->setCurrentIndex(0);
    m_table->setRows(turnRows(*m_course));
    m_chart->setCourse(m_course);
    m_notes->setText(m_course->notes.join(u' '));
    m_notes->setVisible(!m_course->notes.isEmpty());
    showHeadline();
}

void CourseView::showHeadline()
{
    const int nearest = m_course->nearestTurn();
    if (nearest < 0)
        return m_headline->setText(tr("The same plan is best all the way: nothing turns in this range."));
    const Turn &turn = m_course->turns.at(nearest);
    const QString at = assumptionText(m_course->assumption, turn.value, m_course->facts->settings.currency);
    m_headline->setText(tr("The plan turns %n time(s), nearest to today at %1: %2.", nullptr, int(m_course->turns.size()))
                            .arg(at, awayText(*m_course, turn.value)));
}

void CourseView::showTurn(int turn)
{
    if (!m_course)
        return;
    if (turn < 0)
        return m_details->showNothing(m_course->turns.isEmpty() ? tr("Nothing turns in this range.") : QString());
    m_details->show(*m_course, turn);
    const ResultRow *row = m_table->currentRow();
    if (row && row->number == turn)
        return;
    for (int place = 0; place < m_table->filter()->rowCount(); ++place) {
        const int number = m_table->filter()->mapToSource(m_table->filter()->index(place, 0)).row();
        if (m_table->results().rows().at(number).number == turn)
            return m_table->setCurrentIndex(m_table->filter()->index(place, 0));
    }
}

void CourseView::showEmpty(const QString &title, const QString &text, const QString &button)
{
    m_empty->setTexts(title, text, button);
    m_pages->setCurrentIndex(1);
}

QString CourseView::headline() const
{
    return m_headline->text();
}

} // namespace panels
