// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/historypanel.h"

#include "panels/navigator/twolinedelegate.h"
#include "panels/properties/attributemodel.h"
#include "panels/properties/sourcerecords.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace panels {

using namespace landscape;
using look::px;

namespace {

constexpr qsizetype mostRows = 500; ///< of what was done earlier
constexpr int stepRole = Qt::UserRole; ///< number of the step, from 1; absent for other rows

QString timeText(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    const QLocale locale;
    return when.date() == QDate::currentDate() ? locale.toString(when.time(), QLocale::ShortFormat)
                                               : locale.toString(when, QLocale::ShortFormat);
}

}

HistoryPanel::HistoryPanel(const PanelContext &context, SessionLog &log, QWidget *parent)
    : Panel(context, parent)
    , m_log(log)
    , m_nothing(new QLabel)
    , m_list(new QListWidget)
    , m_back(new QPushButton)
    , m_horizon(new QLabel)
{
    look::setInk(m_horizon, look::Ink::Muted);
    look::setType(m_horizon, look::Type::Caption);
    m_horizon->setWordWrap(true);
    m_horizon->setContentsMargins(px(12), px(6), px(12), px(8));
    look::setInk(m_nothing, look::Ink::Muted);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop);
    m_nothing->setContentsMargins(px(12), px(8), px(12), px(8));
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("History"));
    m_back->setIcon(look::icon(QStringLiteral("undo-2")));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_nothing, 1);
    rows->addWidget(m_list, 1);
    m_backRow = new QWidget;
    auto *bottom = new QHBoxLayout(m_backRow);
    bottom->setContentsMargins(px(8), px(6), px(8), px(8));
    bottom->addWidget(m_back, 1);
    rows->addWidget(m_horizon);
    rows->addWidget(m_backRow);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryPanel::updateBack);
    connect(m_back, &QPushButton::clicked, this, &HistoryPanel::goBack);
    connect(&log, &SessionLog::changed, this, &HistoryPanel::refreshWhenShown);
    connect(&document(), &editing::Document::selectionChanged, this, &HistoryPanel::refreshWhenShown);
    connect(&document(), &editing::Document::replaced, this, &HistoryPanel::refreshWhenShown);
}

void HistoryPanel::setCurrentView(ViewId id)
{
    if (m_view == id)
        return;
    m_view = id;
    refreshWhenShown();
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_isStale)
        refresh();
}

void HistoryPanel::refreshWhenShown()
{
    m_isStale = true;
    if (isVisible())
        refresh();
}

void HistoryPanel::refresh()
{
    m_isStale = false;
    m_list->clear();
    tellHorizon();
    const QList<ConceptId> &shown = document().selection();
    const ConceptId id = shown.size() == 1 ? shown.first() : ConceptId();
    if (shown.size() > 1) {
        m_nothing->setText(tr("These are several. Select one to see its history."));
    } else {
        addSteps(id);
        addPast(id);
        if (id.isElement())
            addDecisions(id.element());
        if (const Concept *row = document().snapshot()->findConcept(id)) {
            addSources(row->sources);
            if (id.isElement())
                addRecords(id.element());
        } else if (const View *view = document().snapshot()->views.find(m_view)) {
            addSources({view->source});
        }
        m_nothing->setText(id || document().snapshot()->views.contains(m_view)
                               ? tr("Nothing is known to have been done to it, and no file is known that it came from.")
                               : tr("Nothing has been done yet."));
    }
    m_nothing->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
    updateBack();
}

QListWidgetItem *HistoryPanel::addRow(const QString &text, const QString &details, const QString &aside,
                                      const QString &iconName)
{
    auto *item = new QListWidgetItem(look::icon(iconName, look::Ink::Muted), text, m_list);
    item->setData(TwoLineDelegate::DetailsRole, details);
    item->setData(TwoLineDelegate::AsideRole, aside);
    item->setToolTip(details.isEmpty() ? text : QStringLiteral("%1\n%2").arg(text, details));
    return item;
}

void HistoryPanel::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, m_list);
    item->setData(TwoLineDelegate::HeadingRole, true);
    item->setFlags(Qt::ItemIsEnabled);
}

/// The newest first. Without a concept: of the view, or of the whole landscape.
void HistoryPanel::addSteps(ConceptId id)
{
    const bool hasView = document().snapshot()->views.contains(m_view);
    bool first = true;
    for (qsizetype i = m_log.steps().size() - 1; i >= 0; --i) {
        const SessionLog::Step &step = m_log.steps().at(i);
        const QStringList what = id ? whatStepDid(step, id) : hasView ? whatStepDid(step, m_view) : QStringList();
        if ((id || hasView) && what.isEmpty())
            continue;
        if (first)
            addHeading(tr("In this session, by you"));
        first = false;
        const bool undone = i >= m_log.doneCount();
        QListWidgetItem *item
            = addRow(step.text, what.join(QStringLiteral("  ·  ")), timeText(step.when), QStringLiteral("pencil"));
        item->setData(stepRole, int(i) + 1);
        item->setData(TwoLineDelegate::FaintRole, undone);
        item->setToolTip(undone ? tr("Undone\n%1").arg(what.join(u'\n')) : what.join(u'\n'));
    }
}

/// What the file remembers, the newest first.
void HistoryPanel::addPast(ConceptId id)
{
    const bool hasView = document().snapshot()->views.contains(m_view);
    QList<SessionLog::PastTouch> touches;
    if (id)
        touches = m_log.pastOf(id);
    else if (hasView)
        touches = m_log.pastOf(m_view);
    else
        std::transform(m_log.past().crbegin(), m_log.past().crend(), std::back_inserter(touches),
                       [](const PastDeed &deed) { return SessionLog::PastTouch {&deed, {}}; });
    if (touches.isEmpty())
        return;
    addHeading(tr("Earlier"));
    for (const SessionLog::PastTouch &touch : touches.mid(0, mostRows)) {
        QStringList details = touch.what;
        if (!touch.deed->who.isEmpty())
            details.prepend(touch.deed->who);
        addRow(touch.deed->text, details.join(QStringLiteral("  ·  ")), timeText(touch.deed->when.toLocalTime()),
               QStringLiteral("history"));
    }
}

void HistoryPanel::tellHorizon()
{
    const QString comparing
        = tr("“Compare with…” in the File menu shows what has changed since an earlier copy of the file.");
    const History &past = m_log.past();
    const auto dated = std::find_if(past.cbegin(), past.cend(), [](const PastDeed &deed) { return deed.when.isValid(); });
    const QString kept = dated == past.cend()
        ? tr("What is done from now on is remembered in the file when it is saved.")
        : tr("The file remembers what was done since %1.")
              .arg(QLocale().toString(dated->when.toLocalTime().date(), QLocale::ShortFormat));
    m_horizon->setText(kept + u' ' + comparing);
}

void HistoryPanel::addDecisions(ElementId id)
{
    bool first = true;
    for (const Decision &decision : document().snapshot()->decisions) {
        if (decision.application != id)
            continue;
        if (first)
            addHeading(tr("Decisions"));
        first = false;
        QStringList details;
        if (!decision.decidedBy.isEmpty())
            details << decision.decidedBy;
        if (!decision.reason.isEmpty())
            details << decision.reason;
        if (!decision.scenario.isEmpty())
            details << tr("Scenario: %1").arg(decision.scenario);
        addRow(verdictLabel(decision.verdict), details.join(QStringLiteral("  ·  ")),
               decision.decidedOn.isValid() ? QLocale().toString(decision.decidedOn, QLocale::ShortFormat) : QString(),
               QStringLiteral("scale"));
    }
}

void HistoryPanel::addSources(const QList<SourceRef> &sources)
{
    const Snapshot &snapshot = *document().snapshot();
    bool first = true;
    QList<SourceRef> told;
    for (const SourceRef reference : sources) {
        const Source *source = snapshot.sources.find(reference.source);
        if (!source || told.contains(reference))
            continue;
        told << reference;
        if (first)
            addHeading(tr("Where it comes from"));
        first = false;
        addRow(placeText(snapshot, reference), source->format == u"entered" ? QString() : tr("Imported"),
               source->dated.isValid() ? QLocale().toString(source->dated, QLocale::ShortFormat) : QString(),
               QStringLiteral("file"));
    }
}

void HistoryPanel::addRecords(ElementId id)
{
    bool first = true;
    for (const SourceRecord &record : recordsOf(*document().snapshot(), id)) {
        if (!record.link)
            continue; // its own source, told above
        if (first)
            addHeading(tr("Joined with"));
        first = false;
        QStringList details;
        if (!record.place.isEmpty())
            details << record.place;
        if (!record.reason.isEmpty())
            details << record.reason;
        addRow(record.name, details.join(QStringLiteral("  ·  ")), {}, QStringLiteral("merge"));
    }
}

void HistoryPanel::updateBack()
{
    const QListWidgetItem *item = m_list->currentItem();
    const int step = item ? item->data(stepRole).toInt() : 0;
    const int undone = m_log.doneCount() - step + 1;
    const bool possible = step > 0 && undone > 0;
    const int redone = step > m_log.doneCount() ? step - m_log.doneCount() : 0;
    m_backRow->setVisible(possible || redone > 0);
    m_back->setText(redone > 0   ? tr("Redo up to this: %n step(s)", nullptr, redone)
                    : undone > 1 ? tr("Go back to before this: undoes %n step(s)", nullptr, undone)
                                 : tr("Undo this step"));
}

void HistoryPanel::goBack()
{
    const QListWidgetItem *item = m_list->currentItem();
    const int step = item ? item->data(stepRole).toInt() : 0;
    if (step == 0)
        return;
    const int before = m_log.doneCount();
    const int wanted = step > before ? step : step - 1;
    document().undoStack()->setIndex(wanted);
    if (wanted < before)
        Q_EMIT noticeRequested({Notice::Tone::Info, tr("%n step(s) undone", nullptr, before - wanted), {}, tr("Redo"),
                                [stack = document().undoStack(), before] { stack->setIndex(before); }});
}

} // namespace panels
