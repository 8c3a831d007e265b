// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/details/detailsview.h"

#include "panels/deciding/decisionactions.h"
#include "panels/details/linkbutton.h"
#include "panels/details/wrappedtext.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace panels {

using look::px;

DetailsView::DetailsView(const QString &accessibleName, QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(px(320));
    setAccessibleName(accessibleName);
}

void DetailsView::startOver()
{
    m_rows = new QVBoxLayout;
    m_rows->setContentsMargins(px(18), px(14), px(18), px(14));
    m_rows->setSpacing(px(4));
}

void DetailsView::finish()
{
    m_rows->addStretch(1);
    auto *content = new QWidget;
    content->setLayout(m_rows);
    if (QWidget *old = takeWidget()) // the button whose click led here may be among what goes
        old->deleteLater();
    setWidget(content);
}

void DetailsView::showHint(const QString &text)
{
    startOver();
    addText(text, look::Type::Body, look::Ink::Muted);
    finish();
}

void DetailsView::addText(const QString &text, look::Type type, look::Ink ink)
{
    auto *label = new WrappedText(text);
    look::setType(label, type);
    look::setInk(label, ink);
    m_rows->addWidget(label);
}

void DetailsView::addNote(const QString &text, look::Ink ink)
{
    addText(text, look::Type::Caption, ink);
    QLayoutItem *note = m_rows->itemAt(m_rows->count() - 1);
    note->widget()->setContentsMargins(px(24), 0, 0, px(4));
}

void DetailsView::addHeading(const QString &text)
{
    m_rows->addSpacing(px(8));
    addText(text, look::Type::Strong);
}

QToolButton *DetailsView::addLink(const QIcon &icon, const QString &text, QWidget *beside, look::Type type)
{
    auto *button = new LinkButton(icon, text, type);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(4));
    row->addWidget(button, 1);
    if (beside)
        row->addWidget(beside, 0, Qt::AlignTop);
    m_rows->addLayout(row);
    return button;
}

void DetailsView::addDecision(landscape::ElementId application)
{
    if (QWidget *bar = m_decisions ? m_decisions->bar(application) : nullptr)
        m_rows->addWidget(bar);
}

void DetailsView::addPlaces(landscape::ElementId id, const QStringList &pageIds)
{
    const std::tuple<QString, QString, QString> places[]
        = {{QStringLiteral("verdicts"), QStringLiteral("target"), tr("Target")},
           {QStringLiteral("matrix"), QStringLiteral("grid-3x3"), tr("Matrix")},
           {QStringLiteral("diagrams"), QStringLiteral("workflow"), tr("Diagram")}};
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    for (const auto &[pageId, iconName, text] : places) {
        if (!pageIds.contains(pageId))
            continue;
        auto *show = new QToolButton;
        show->setObjectName(QStringLiteral("place.") + pageId);
        show->setIcon(look::icon(iconName));
        show->setText(u' ' + text);
        show->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        show->setToolTip(tr("Show it there"));
        connect(show, &QToolButton::clicked, this, [this, id, page = pageId] { Q_EMIT placeRequested(id, page); });
        row->addWidget(show);
    }
    row->addStretch(1);
    m_rows->addLayout(row);
}

QStringList DetailsView::texts() const
{
    QStringList texts;
    for (const QLabel *label : widget()->findChildren<QLabel *>())
        texts << label->text();
    for (const QAbstractButton *button : widget()->findChildren<QAbstractButton *>())
        texts << button->text().trimmed();
    return texts;
}

} // namespace panels
