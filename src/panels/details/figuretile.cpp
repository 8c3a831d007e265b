// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/details/figuretile.h"

#include <QLabel>
#include <QVBoxLayout>

namespace panels {

using look::px;

FigureTile::FigureTile(const QString &caption, QWidget *parent)
    : QFrame(parent)
    , m_value(new QLabel)
    , m_note(new QLabel)
{
    look::setRole(this, "card");
    auto *name = new QLabel(caption);
    look::setType(name, look::Type::Caption);
    look::setInk(name, look::Ink::Muted);
    look::setType(m_value, look::Type::Heading);
    look::setType(m_note, look::Type::Caption);
    look::setInk(m_note, look::Ink::Muted);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(14), px(8), px(14), px(8));
    rows->setSpacing(px(1));
    for (QLabel *label : {name, m_value, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        rows->addWidget(label);
    }
}

void FigureTile::set(const QString &value, const QString &note, look::Ink ink)
{
    m_value->setText(value);
    m_note->setText(note);
    m_note->setToolTip(note);
    look::setInk(m_value, ink);
    setVisible(!value.isEmpty());
}

QString FigureTile::value() const
{
    return m_value->text();
}

QString FigureTile::note() const
{
    return m_note->text();
}

} // namespace panels
