// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/panel.h"

#include <QFileInfo>

namespace panels {

Notice noticeOf(const base::Error &error)
{
    QString text = error.message;
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    if (!error.file.isEmpty()) {
        const QString file = QFileInfo(error.file).fileName();
        text = (error.line > 0 ? Panel::tr("%1, line %2: %3").arg(file).arg(error.line).arg(text)
                               : Panel::tr("%1: %2").arg(file, text));
    }
    QString remedy = error.remedy;
    if (!remedy.isEmpty())
        remedy[0] = remedy.at(0).toUpper();
    return {Notice::Tone::Error, text, remedy};
}

Panel::Panel(const PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
}

void Panel::revealElement(landscape::ElementId id)
{
    Q_UNUSED(id)
}

void Panel::revealView(landscape::ViewId id)
{
    Q_UNUSED(id)
}

bool Panel::perform(const editing::Edit &edit)
{
    const auto done = document().perform(edit);
    if (!done)
        Q_EMIT noticeRequested(noticeOf(done.error()));
    return done.has_value();
}

} // namespace panels
