// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/details/figuretile.h"

#include "panels/details/fittinglabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace panels {

using look::px;

FigureTile::FigureTile(const QString &caption, QWidget *parent)
    : QFrame(parent)
    , m_value(new FittingLabel(look::Type::Heading))
    , m_note(new FittingLabel(look::Type::Caption))
{
    look::setRole(this, "card");
    auto *name = new QLabel(caption);
    look::setType(name, look::Type::Caption);
    look::setInk(name, look::Ink::Muted);
    m_note->setInk(look::Ink::Muted);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(14), px(8), px(14), px(8));
    rows->setSpacing(px(1));
    name->setTextFormat(Qt::PlainText);
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    rows->addWidget(name);
    rows->addWidget(m_value);
    rows->addWidget(m_note);
}

void FigureTile::set(const QString &value, const QString &note, look::Ink ink)
{
    m_value->setText(value);
    m_value->setToolTip(value);
    m_note->setText(note);
    m_note->setToolTip(note);
    m_value->setInk(ink);
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
