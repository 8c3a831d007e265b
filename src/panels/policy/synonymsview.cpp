// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/policy/synonymsview.h"

#include "panels/look/theme.h"
#include "panels/policy/assumptions.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>

namespace panels {

using look::px;

SynonymsView::SynonymsView(QWidget *parent)
    : QWidget(parent)
    , m_own(new QPlainTextEdit)
    , m_fault(new QLabel)
{
    auto *hint = new QLabel(tr("Systems whose names mean the same are proposed as duplicates. Write a group of words a line, with = "
                               "between them; they count beside those that ship."));
    look::setInk(hint, look::Ink::Muted);
    hint->setWordWrap(true);
    m_own->setObjectName(QStringLiteral("synonyms"));
    m_own->setPlaceholderText(tr("payroll = lönesystem = löner"));
    m_own->setTabChangesFocus(true);
    auto *shipped = new QPlainTextEdit(shippedSynonyms().join(u'\n'));
    shipped->setReadOnly(true);
    shipped->setTabChangesFocus(true);
    shipped->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    look::setInk(m_fault, look::Ink::Danger);
    m_fault->setWordWrap(true);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->hide();
    const auto caption = [](const QString &text, QWidget *field) {
        auto *label = new QLabel(text);
        look::setType(label, look::Type::Strong);
        label->setBuddy(field);
        field->setAccessibleName(text);
        return label;
    };
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, px(12), 0, 0);
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(6));
    grid->addWidget(hint, 0, 0, 1, 2);
    grid->addWidget(caption(tr("Words of this landscape"), m_own), 1, 0);
    grid->addWidget(caption(tr("Words that ship"), shipped), 1, 1);
    grid->addWidget(m_own, 2, 0);
    grid->addWidget(shipped, 2, 1);
    grid->addWidget(m_fault, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    connect(m_own, &QPlainTextEdit::textChanged, this, [this] {
        const QString fault = readSynonyms(m_own->toPlainText()).fault;
        m_fault->setText(fault);
        m_fault->setVisible(!fault.isEmpty());
        Q_EMIT changed();
    });
}

void SynonymsView::setGroups(const QStringList &groups)
{
    m_own->setPlainText(groups.join(u'\n'));
}

QStringList SynonymsView::groups() const
{
    return readSynonyms(m_own->toPlainText()).groups;
}

bool SynonymsView::isGood() const
{
    return readSynonyms(m_own->toPlainText()).fault.isEmpty();
}

} // namespace panels
