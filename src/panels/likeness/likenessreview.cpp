// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/likeness/likenessreview.h"

#include "panels/likeness/evidencebars.h"
#include "panels/verdicts/amounts.h"
#include "panels/verdicts/emptystate.h"
#include "panels/verdicts/resulttable.h"
#include "workflows/likeness.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace panels {

using analysis::ReviewPair;
using look::px;

namespace {

QLabel *paragraph(look::Type type, look::Ink ink)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    look::setType(label, type);
    look::setInk(label, ink);
    return label;
}

}

LikenessReview::LikenessReview(const PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(new ResultTable({tr("Alike"), tr("One"), tr("The other")}))
    , m_text(paragraph(look::Type::Heading, look::Ink::Text))
    , m_learnt(paragraph(look::Type::Caption, look::Ink::Muted))
    , m_bars(new EvidenceBars)
    , m_yes(new QPushButton(tr("Yes, the same")))
    , m_no(new QPushButton(tr("No")))
    , m_yesText(paragraph(look::Type::Caption, look::Ink::Muted))
    , m_noText(paragraph(look::Type::Caption, look::Ink::Muted))
    , m_empty(new EmptyState(QStringLiteral("circle-check")))
    , m_pages(new QStackedWidget)
{
    m_table->setStretch({1, 2});
    m_table->setAccessibleName(tr("Pairs that may be the same"));
    m_table->installEventFilter(this);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_table);
    splitter->addWidget(question());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({px(560), px(560)});
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    m_pages->addWidget(splitter);
    m_pages->addWidget(m_empty);
    m_empty->setTexts(tr("No questions"), tr("No two applications are so alike that somebody should judge them."));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    connect(m_table, &ResultTable::currentRowChanged, this, &LikenessReview::showCurrent);
    connect(m_table, &ResultTable::opened, this,
            [this](landscape::ElementId id) { Q_EMIT showElement(id, QStringLiteral("applications")); });
    connect(m_yes, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { answer(false); });
}

QWidget *LikenessReview::question()
{
    look::setRole(m_yes, "primary");
    m_yes->setToolTip(tr("Key: Y"));
    m_no->setToolTip(tr("Key: N"));
    setFocusProxy(m_table);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(px(18), px(14), px(18), px(14));
    rows->setSpacing(px(8));
    rows->addWidget(m_text);
    auto *heading = paragraph(look::Type::Strong, look::Ink::Text);
    heading->setText(tr("What speaks for it and against it, in bits"));
    rows->addWidget(heading);
    rows->addWidget(m_bars);
    rows->addSpacing(px(6));
    const auto choice = [&](QPushButton *button, QLabel *text) {
        auto *row = new QHBoxLayout;
        row->setSpacing(px(12));
        button->setMinimumWidth(px(130));
        row->addWidget(button, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        rows->addLayout(row);
    };
    choice(m_yes, m_yesText);
    choice(m_no, m_noText);
    rows->addSpacing(px(6));
    rows->addWidget(m_learnt);
    rows->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(px(320));
    scroll->setWidget(content);
    return scroll;
}

QList<ResultRow> likenessRows(const landscape::Snapshot &facts, const analysis::Review &review)
{
    QList<ResultRow> rows;
    for (qsizetype i = 0; i < review.pairs.size(); ++i) {
        const ReviewPair &pair = review.pairs.at(i);
        ResultRow row;
        ResultCell share{LikenessReview::tr("%1 %").arg(numberText(100 * pair.probability)), pair.probability};
        share.isNumber = true;
        share.ink = pair.band == analysis::Band::Suggested ? look::Ink::Success : look::Ink::Warning;
        row.cells = {share, ResultCell{facts.nameOf(pair.a)}, ResultCell{facts.nameOf(pair.b)}};
        row.elements = {pair.a, pair.b};
        row.tag = analysis::bandName(pair.band);
        row.number = int(i);
        rows << row;
    }
    return rows;
}

void LikenessReview::setReview(const analysis::Review &review, QList<ResultRow> rows)
{
    const int place = m_table->currentIndex().row();
    m_review = review;
    m_pages->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    m_table->setRows(std::move(rows));
    // The next question stands where the answered one stood.
    const int count = m_table->filter()->rowCount();
    if (count > 0)
        m_table->setCurrentIndex(m_table->filter()->index(std::clamp(place, 0, count - 1), 0));
    showCurrent();
}

const ReviewPair *LikenessReview::current() const
{
    const ResultRow *row = m_table->currentRow();
    return row ? &m_review.pairs.at(row->number) : nullptr;
}

void LikenessReview::showCurrent()
{
    const ReviewPair *pair = current();
    m_yes->setEnabled(pair);
    m_no->setEnabled(pair);
    if (!pair)
        return;
    m_text->setText(pair->text);
    m_bars->setEvidence(pair->evidence);
    m_yesText->setText(pair->yesText);
    m_noText->setText(pair->noText);
    const int answers = m_review.answeredSame + m_review.answeredDifferent;
    m_learnt->setText(answers == 0 ? tr("Answers teach: the next questions weigh the evidence as people judged it.")
                                   : tr("Learnt from %n answer(s).", nullptr, answers));
}

void LikenessReview::answer(bool same)
{
    if (const ReviewPair *pair = current()) {
        const editing::Edit edit
            = same ? workflows::answerSame(*pair) : workflows::answerDifferent(pair->a, pair->b);
        Q_EMIT editRequested(edit);
    }
}

// The table would look for names that begin with the letter; from everywhere else here a key that nobody takes comes up.
bool LikenessReview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && answerByKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void LikenessReview::keyPressEvent(QKeyEvent *event)
{
    if (!answerByKey(*event))
        QWidget::keyPressEvent(event);
}

bool LikenessReview::answerByKey(const QKeyEvent &key)
{
    if (key.modifiers() != Qt::NoModifier || (key.key() != Qt::Key_Y && key.key() != Qt::Key_N))
        return false;
    answer(key.key() == Qt::Key_Y);
    return true;
}

} // namespace panels
