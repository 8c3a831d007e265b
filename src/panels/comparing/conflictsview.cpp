// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/comparing/conflictsview.h"

#include "panels/verdicts/resulttable.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace panels {

using landscape::Conflict;
using landscape::MergeSide;
using look::px;

namespace {

QString shownText(const landscape::FieldText &text, bool wholeThing)
{
    if (wholeThing) {
        if (text.exact == u"deleted")
            return ConflictsView::tr("deleted");
        return text.exact == u"changed" ? ConflictsView::tr("changed") : ConflictsView::tr("as it was");
    }
    return text.given ? text.shown : ConflictsView::tr("not said");
}

QString sideLabel(MergeSide side)
{
    switch (side) {
    case MergeSide::Base:
        return ConflictsView::tr("Earlier");
    case MergeSide::Ours:
        return ConflictsView::tr("Mine");
    case MergeSide::Theirs:
        return ConflictsView::tr("Theirs");
    }
    Q_UNREACHABLE();
}

QString fieldText(const Conflict &conflict)
{
    return conflict.key.field.isEmpty() ? ConflictsView::tr("the whole") : conflict.label;
}

}

ConflictsView::ConflictsView(QWidget *parent)
    : QWidget(parent)
    , m_table(new ResultTable({tr("Chosen"), tr("Kind"), tr("Name"), tr("Field"), tr("Earlier"), tr("Mine"), tr("Theirs")}))
    , m_title(new QLabel)
    , m_dependants(new QLabel)
    , m_allMine(new QPushButton(tr("Mine in all that are open")))
    , m_allTheirs(new QPushButton(tr("Theirs in all that are open")))
{
    m_table->setStretch({2, 4, 5, 6});
    m_table->setAccessibleName(tr("Conflicts"));
    m_table->installEventFilter(this);
    look::setType(m_title, look::Type::Strong);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    look::setInk(m_dependants, look::Ink::Muted);
    m_dependants->setWordWrap(true);
    m_dependants->setTextFormat(Qt::PlainText);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(px(12));
    for (const MergeSide side : {MergeSide::Base, MergeSide::Ours, MergeSide::Theirs}) {
        m_cards[size_t(side)] = makeCard(side);
        cards->addWidget(m_cards[size_t(side)].frame, 1);
    }
    auto *allRow = new QHBoxLayout;
    allRow->setSpacing(px(8));
    allRow->addWidget(m_allMine);
    allRow->addWidget(m_allTheirs);
    allRow->addStretch(1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, px(10), 0, 0);
    rows->setSpacing(px(10));
    rows->addWidget(m_table, 3);
    rows->addWidget(m_title);
    rows->addLayout(cards, 2);
    rows->addWidget(m_dependants);
    rows->addLayout(allRow);

    connect(m_table, &ResultTable::currentRowChanged, this, &ConflictsView::showCurrent);
    connect(m_allMine, &QPushButton::clicked, this, [this] { Q_EMIT allChosen(MergeSide::Ours); });
    connect(m_allTheirs, &QPushButton::clicked, this, [this] { Q_EMIT allChosen(MergeSide::Theirs); });
}

ConflictsView::Card ConflictsView::makeCard(MergeSide side)
{
    Card card;
    card.frame = new QFrame;
    look::setRole(card.frame, "card");
    card.title = new QLabel(sideLabel(side));
    look::setType(card.title, look::Type::Caption);
    look::setInk(card.title, look::Ink::Muted);
    card.text = new QLabel;
    card.text->setWordWrap(true);
    card.text->setTextFormat(Qt::PlainText);
    card.text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    card.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *scroll = new QScrollArea;
    scroll->setWidget(card.text);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setStyleSheet(QStringLiteral("background: transparent;"));
    card.button = new QPushButton(tr("Take this"));
    card.button->setCheckable(true);
    card.button->setToolTip(tr("Key %1").arg(int(side) + 1));
    connect(card.button, &QPushButton::clicked, this, [this, side] { chooseCurrent(side); });
    auto *rows = new QVBoxLayout(card.frame);
    rows->setContentsMargins(px(14), px(10), px(14), px(12));
    rows->setSpacing(px(6));
    rows->addWidget(card.title);
    rows->addWidget(scroll, 1);
    rows->addWidget(card.button, 0, Qt::AlignLeft);
    return card;
}

void ConflictsView::setNames(const QString &base, const QString &mine, const QString &theirs)
{
    const QStringList names{base, mine, theirs};
    for (const MergeSide side : {MergeSide::Base, MergeSide::Ours, MergeSide::Theirs})
        m_cards[size_t(side)].title->setText(
            QStringLiteral("%1 · %2").arg(sideLabel(side), names.at(int(side))));
}

void ConflictsView::setConflicts(const QList<Conflict> &conflicts)
{
    const Conflict *before = current();
    const std::optional<landscape::ConflictKey> key = before ? std::optional(before->key) : std::nullopt;
    m_conflicts = conflicts;
    QList<ResultRow> rows;
    for (qsizetype i = 0; i < conflicts.size(); ++i) {
        const Conflict &conflict = conflicts.at(i);
        const bool whole = conflict.key.field.isEmpty();
        ResultCell state{conflict.resolved ? sideLabel(conflict.taken) : tr("open"), conflict.resolved ? 1 : 0};
        state.ink = conflict.resolved ? look::Ink::Success : look::Ink::Warning;
        ResultCell thing{landscape::thingLabel(conflict.key.what)};
        thing.ink = look::Ink::Muted;
        ResultRow row;
        row.cells = {state,
                     thing,
                     ResultCell{conflict.name.simplified()},
                     ResultCell{fieldText(conflict)},
                     ResultCell{shownText(conflict.base, whole).simplified()},
                     ResultCell{shownText(conflict.ours, whole).simplified()},
                     ResultCell{shownText(conflict.theirs, whole).simplified()}};
        row.tag = conflict.resolved ? QStringLiteral("resolved") : QStringLiteral("open");
        row.number = int(i);
        rows << row;
    }
    m_table->setRows(rows);
    int wanted = 0;
    for (int i = 0; i < conflicts.size(); ++i) {
        if (key && conflicts.at(i).key == *key) {
            wanted = i;
            for (int next = i; conflicts.at(i).resolved && next < conflicts.size(); ++next) {
                if (!conflicts.at(next).resolved) {
                    wanted = next;
                    break;
                }
            }
        }
    }
    if (!conflicts.isEmpty())
        m_table->setCurrentIndex(m_table->filter()->mapFromSource(m_table->results().index(wanted, 0)));
    const bool open = std::any_of(conflicts.begin(), conflicts.end(), [](const Conflict &conflict) { return !conflict.resolved; });
    m_allMine->setEnabled(open);
    m_allTheirs->setEnabled(open);
    showCurrent();
}

const Conflict *ConflictsView::current() const
{
    const ResultRow *row = m_table->currentRow();
    return row && row->number >= 0 && row->number < m_conflicts.size() ? &m_conflicts.at(row->number) : nullptr;
}

void ConflictsView::showCurrent()
{
    const Conflict *conflict = current();
    m_title->setText(conflict ? QStringLiteral("%1 “%2” · %3").arg(landscape::thingLabel(conflict->key.what),
                                                                  conflict->name.simplified(), fieldText(*conflict))
                              : QString());
    QStringList dependants;
    for (const landscape::ThingRef &thing : conflict ? conflict->dependants : QList<landscape::ThingRef>())
        dependants << QStringLiteral("%1 “%2”").arg(landscape::thingLabel(thing.what), thing.name);
    m_dependants->setText(dependants.isEmpty() ? QString()
                                               : tr("Comes or goes with it: %1").arg(dependants.join(QStringLiteral(", "))));
    m_dependants->setVisible(!dependants.isEmpty());
    const landscape::FieldText *texts[3] = {nullptr, nullptr, nullptr};
    if (conflict)
        texts[0] = &conflict->base, texts[1] = &conflict->ours, texts[2] = &conflict->theirs;
    for (const MergeSide side : {MergeSide::Base, MergeSide::Ours, MergeSide::Theirs}) {
        Card &card = m_cards[size_t(side)];
        card.frame->setEnabled(conflict);
        card.text->setText(conflict ? shownText(*texts[size_t(side)], conflict->key.field.isEmpty()) : QString());
        const bool taken = conflict && conflict->resolved && conflict->taken == side;
        card.button->setChecked(taken);
        card.button->setText(taken ? tr("Taken") : tr("Take this"));
    }
}

void ConflictsView::chooseCurrent(MergeSide side)
{
    if (const Conflict *conflict = current())
        Q_EMIT chosen(conflict->key, side);
}

bool ConflictsView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key >= Qt::Key_1 && key <= Qt::Key_3) {
            chooseCurrent(MergeSide(key - Qt::Key_1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace panels
