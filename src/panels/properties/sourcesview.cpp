// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/properties/sourcesview.h"

#include "panels/look/theme.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace panels {

using look::px;

namespace {

QLabel *wrapped(const QString &text, look::Ink ink = look::Ink::Text, look::Type type = look::Type::Body)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    look::setInk(label, ink);
    look::setType(label, type);
    return label;
}

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > 160 ? line.left(159) + u'…' : line;
}

}

SourcesView::SourcesView(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Sources"));
}

void SourcesView::showRecords(const QList<SourceRecord> &records)
{
    if (m_cards && records == m_records)
        return;
    m_records = records;
    m_cards = new QWidget;
    auto *rows = new QVBoxLayout(m_cards);
    rows->setContentsMargins(px(12), px(12), px(12), px(12));
    rows->setSpacing(px(10));
    for (const SourceRecord &record : records)
        rows->addWidget(card(record));
    rows->addStretch(1);
    setWidget(m_cards); // takes the place of the cards before
}

QWidget *SourcesView::card(const SourceRecord &record)
{
    auto *card = new QFrame;
    look::setRole(card, "card");
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(px(12), px(10), px(12), px(10));
    rows->setSpacing(px(4));

    auto *head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(wrapped(record.place, look::Ink::Text, look::Type::Strong), 1);
    if (record.link && record.probability < 1) {
        auto *share = new QLabel(tr("%1 % sure").arg(QLocale().toString(record.probability * 100, 'f', 0)));
        look::setInk(share, look::Ink::Muted);
        look::setType(share, look::Type::Caption);
        head->addWidget(share, 0, Qt::AlignTop);
    }
    rows->addLayout(head);
    if (!record.link) {
        rows->addWidget(wrapped(tr("Its own source"), look::Ink::Muted, look::Type::Caption));
        return card;
    }
    rows->addWidget(wrapped(record.unit.isEmpty() ? tr("called “%1” there").arg(record.name)
                                                  : tr("called “%1” there (unit %2)").arg(record.name, record.unit)));
    if (!record.reason.isEmpty())
        rows->addWidget(wrapped(record.reason, look::Ink::Muted, look::Type::Caption));
    for (const RecordDifference &difference : record.differences) {
        const QString here = difference.here.isEmpty() ? tr("unknown") : shortened(difference.here);
        rows->addWidget(wrapped(tr("%1: %2 says %3, here %4")
                                    .arg(difference.label, record.file, shortened(difference.there), here),
                                look::Ink::Warning, look::Type::Caption));
    }
    if (record.differences.isEmpty())
        rows->addWidget(wrapped(tr("Says nothing otherwise."), look::Ink::Muted, look::Type::Caption));

    auto *back = new QPushButton(look::icon(QStringLiteral("undo-2")), tr("Take back"));
    back->setObjectName(QStringLiteral("takeBack"));
    back->setToolTip(tr("Not the same after all: makes it an element of its own again, with what stood on it"));
    back->setAccessibleName(tr("Take back %1").arg(record.place));
    // Queued: taking back shows other cards, and this button goes with its card.
    connect(back, &QPushButton::clicked, this, [this, link = record.link] { Q_EMIT takeBackRequested(link); },
            Qt::QueuedConnection);
    rows->addSpacing(px(4));
    rows->addWidget(back, 0, Qt::AlignLeft);
    return card;
}

} // namespace panels
