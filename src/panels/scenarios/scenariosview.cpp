// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/scenarios/scenariosview.h"

#include "panels/details/discard.h"
#include "panels/details/pageparts.h"
#include "panels/scenarios/scenariocard.h"

#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace panels {

using landscape::ElementId;
using look::px;

void useScenario(const PanelContext &context, const QString &name)
{
    const consolidation::Settings wanted
        = settingsIn(*context.document.snapshot(), name, context.session.settings());
    if (reckonAlike(wanted, context.session.settings()))
        return;
    context.session.setSettings(wanted);
    context.session.recompute();
}

ScenariosView::ScenariosView(const PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_recalculation(this, [this] { start(); })
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_new(new QPushButton(look::icon(QStringLiteral("plus")), u' ' + tr("New scenario…")))
    , m_strip(new QWidget)
    , m_cards(new QHBoxLayout(m_strip))
    , m_differ(new QLabel)
    , m_search(searchFieldOf(this))
    , m_differences(new ResultTable({}))
{
    m_new->setObjectName(QStringLiteral("newScenario"));
    look::setInk(m_text, look::Ink::Muted);
    m_text->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(px(140));
    m_progress->hide();
    look::setType(m_differ, look::Type::Strong);
    m_differences->setAccessibleName(tr("Applications treated differently"));
    m_differences->setStretch({0, 1});
    m_cards->setContentsMargins(px(14), 0, px(14), px(4));
    m_cards->setSpacing(px(10));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(px(14), px(10), px(14), px(10));
    head->setSpacing(px(10));
    head->addWidget(m_text, 1);
    head->addWidget(m_progress);
    head->addWidget(m_new);
    auto *cards = new QScrollArea;
    cards->setWidget(m_strip);
    cards->setWidgetResizable(true);
    cards->setFrameShape(QFrame::NoFrame);
    auto *upper = new QWidget;
    auto *upperRows = new QVBoxLayout(upper);
    upperRows->setContentsMargins(0, 0, 0, 0);
    upperRows->setSpacing(0);
    upperRows->addLayout(head);
    upperRows->addWidget(cards, 1);
    auto *lower = new QWidget;
    auto *lowerRows = new QVBoxLayout(lower);
    lowerRows->setContentsMargins(0, 0, 0, 0);
    lowerRows->setSpacing(0);
    auto *lowerHead = new QHBoxLayout;
    lowerHead->setContentsMargins(px(14), px(8), px(14), px(8));
    lowerHead->addWidget(m_differ, 1);
    lowerHead->addWidget(m_search);
    lowerRows->addLayout(lowerHead);
    lowerRows->addWidget(m_differences, 1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(upper);
    splitter->addWidget(lower);
    splitter->setSizes({px(440), px(220)});
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);
    connectAll();
}

void ScenariosView::connectAll()
{
    m_recalculation.follow(m_context.document);
    connect(&m_context.session, &workflows::AnalysisSession::changed, &m_recalculation, &Recalculation::schedule);
    connect(&m_recalculation, &Recalculation::settled, this, [this] {
        m_progress->hide();
        Q_EMIT settled();
    });
    connect(&m_recalculation.runner(), &workflows::BackgroundRunner::progressed, this,
            [this](double share) { m_progress->setValue(int(100 * share)); });
    connect(m_new, &QPushButton::clicked, this, &ScenariosView::askNew);
    connect(m_differences, &ResultTable::opened, this, &ScenariosView::elementRequested);
    connect(m_search, &QLineEdit::textChanged, m_differences->filter(), &ResultFilter::setText);
}

void ScenariosView::start()
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    m_new->setEnabled(!facts->applications().empty());
    if (facts->applications().empty()) {
        auto nothing = std::make_shared<ScenarioComparison>();
        nothing->facts = facts;
        take(nothing);
        return m_recalculation.cancel();
    }
    m_progress->setValue(0);
    m_progress->show();
    m_recalculation.run(
        tr("Comparing scenarios"),
        [facts, settings = m_context.session.settings()](const base::CancelToken &cancel, const base::Progress &progress) {
            return compareScenarios(facts, settings, cancel, progress);
        },
        [this](const ScenarioComparisonPtr &comparison) {
            if (comparison)
                take(comparison);
        });
}

void ScenariosView::take(const ScenarioComparisonPtr &comparison)
{
    discard(std::exchange(m_comparison, comparison));
    for (ScenarioCard *card : cards())
        card->deleteLater(); // the button that led here may be on it
    while (QLayoutItem *item = m_cards->takeAt(0))
        std::unique_ptr<QLayoutItem>(item).reset();
    const QString &currency = comparison->facts->settings.currency;
    const QString current = m_context.session.settings().scenario;
    for (const ScenarioOutcome &outcome : comparison->outcomes) {
        auto *card = new ScenarioCard(outcome, comparison->outcomes.first(), currency, outcome.name == current, m_strip);
        connect(card, &ScenarioCard::useRequested, this, &ScenariosView::use);
        connect(card, &ScenarioCard::removeRequested, this, &ScenariosView::remove);
        connect(card, &ScenarioCard::renameRequested, this, [this](const QString &name) {
            askName(tr("Rename the scenario"), name, [this, name](const QString &to) { rename(name, to); });
        });
        m_cards->addWidget(card);
        card->show();
    }
    m_cards->addStretch(1);
    const qsizetype count = comparison->outcomes.size();
    m_text->setText(count == 0 ? tr("Import the inventories of the units first; scenarios then show other ways to the target.")
                    : count == 1
                        ? tr("Only what is recommended so far. In a scenario you can decide otherwise, or reckon with other "
                             "assumptions, and compare, without touching the rest.")
                        : tr("Decisions without a scenario hold in all of them. What you decide now is recorded in “%1”.")
                              .arg(scenarioLabel(current)));
    m_differ->setText(count < 2 ? QString()
                                : comparison->differences.isEmpty()
                                      ? tr("All scenarios treat every application alike.")
                                      : tr("%n application(s) are treated differently", nullptr,
                                           int(comparison->differences.size())));
    const bool differ = count > 1 && !comparison->differences.isEmpty();
    m_search->setVisible(differ);
    m_differences->setContent(comparison->headers, comparison->differences);
    m_differences->setVisible(differ);
    // Without a table its place goes to the cards.
    QWidget *lower = m_differences->parentWidget();
    lower->setMaximumHeight(differ ? QWIDGETSIZE_MAX : px(44));
}

QList<ScenarioCard *> ScenariosView::cards() const
{
    QList<ScenarioCard *> cards;
    for (int i = 0; i < m_cards->count(); ++i) {
        if (auto *card = qobject_cast<ScenarioCard *>(m_cards->itemAt(i)->widget()))
            cards << card;
    }
    return cards;
}

void ScenariosView::askName(const QString &title, const QString &proposal,
                            const std::function<void(const QString &)> &then)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(proposal);
    connect(dialog, &QInputDialog::textValueSelected, this, [then](const QString &name) { then(name.simplified()); });
    dialog->open();
}

void ScenariosView::askNew()
{
    const QStringList names = scenarioNames(*m_context.document.snapshot());
    QString proposal;
    for (int number = 1; proposal.isEmpty() || names.contains(proposal); ++number)
        proposal = tr("Scenario %1").arg(number);
    askName(tr("New scenario"), proposal, [this](const QString &name) { add(name); });
}

bool ScenariosView::perform(const editing::Edit &edit, const QString &details)
{
    const auto done = m_context.document.perform(edit);
    if (!done) {
        Q_EMIT noticeRequested(noticeOf(done.error()));
        return false;
    }
    Q_EMIT noticeRequested({Notice::Tone::Success, edit.text, details, tr("Undo"),
                            [document = &m_context.document] { document->undoStack()->undo(); }});
    return true;
}

bool ScenariosView::add(const QString &name)
{
    const consolidation::Settings &settings = m_context.session.settings();
    if (!perform(copyScenario(settings.scenario, name, settings), tr("Decisions are now recorded in it.")))
        return false;
    useScenario(m_context, name);
    return true;
}

void ScenariosView::use(const QString &name)
{
    useScenario(m_context, name);
    m_recalculation.schedule();
}

bool ScenariosView::rename(const QString &from, const QString &to)
{
    if (from == to)
        return true;
    const bool isCurrent = m_context.session.settings().scenario == from;
    if (!perform(renameScenario(from, to)))
        return false;
    if (isCurrent)
        useScenario(m_context, to);
    return true;
}

void ScenariosView::remove(const QString &name)
{
    const int decisions = decisionsOf(*m_context.document.snapshot(), name);
    if (m_context.session.settings().scenario == name)
        useScenario(m_context, {});
    perform(removeScenario(name), decisions > 0 ? tr("%n decision(s) went with it.", nullptr, decisions) : QString());
}

} // namespace panels
