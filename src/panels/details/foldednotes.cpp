// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/details/foldednotes.h"

#include "panels/look/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QToolButton>

namespace panels {

using look::px;

FoldedNotes::FoldedNotes(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel)
    , m_button(new QToolButton)
{
    look::setType(m_label, look::Type::Caption);
    look::setInk(m_label, look::Ink::Muted);
    m_label->setTextFormat(Qt::PlainText);
    m_button->setAutoRaise(true);
    m_button->setObjectName(QStringLiteral("unfold"));
    styleButton();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(m_label, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);
    connect(m_button, &QToolButton::clicked, this, [this] {
        m_wantsFolded = !isFolded();
        arrange();
    });
    hide();
}

void FoldedNotes::setNotes(const QStringList &notes)
{
    m_notes = notes;
    setVisible(!notes.isEmpty());
    arrange();
}

void FoldedNotes::setPageHeight(int height)
{
    const bool isLow = height < px(700);
    if (isLow == m_isPageLow)
        return;
    m_isPageLow = isLow;
    arrange();
}

bool FoldedNotes::isFolded() const
{
    return m_wantsFolded.value_or(m_isPageLow);
}

void FoldedNotes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void FoldedNotes::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    styleButton();
    arrange();
}

// As small as the print beside it.
void FoldedNotes::styleButton()
{
    m_button->setStyleSheet(
        QStringLiteral("font-size: %1px; font-weight: 600; padding: 0px %2px; margin: 0px;").arg(px(12)).arg(px(4)));
}

void FoldedNotes::arrange()
{
    const QString all = m_notes.join(u' ');
    const QFontMetrics metrics(look::font(look::Type::Caption));
    const bool fitsInOneLine = metrics.horizontalAdvance(all) <= width();
    const bool isFolded = this->isFolded() || fitsInOneLine;
    m_button->setVisible(!fitsInOneLine);
    m_button->setText(isFolded ? tr("Read all") : tr("Less"));
    m_label->setWordWrap(!isFolded);
    // Folded, the words never widen the page.
    m_label->setSizePolicy(isFolded ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
    const int room = width() - m_button->sizeHint().width() - px(8);
    m_label->setText(!isFolded ? text() : fitsInOneLine ? all : metrics.elidedText(all, Qt::ElideRight, room));
    m_label->setToolTip(isFolded && !fitsInOneLine ? text() : QString());
}

} // namespace panels
