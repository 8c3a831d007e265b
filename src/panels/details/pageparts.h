// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QLineEdit;
class QSplitter;
class QWidget;

namespace panels {

/// What many pages are put together from.

/// A field to search the page, with its icon and a button that clears it.
[[nodiscard]] QLineEdit *searchFieldOf(QWidget *page);
/// What is looked at, and beside it what is told about the current thing; neither can be pulled away.
[[nodiscard]] QSplitter *beside(QWidget *main, QWidget *details);

/// A field with its caption in front of it, as one widget.
[[nodiscard]] QWidget *captioned(const QString &caption, QWidget *field);
/// Lets the widgets stand beside each other in `bar`, in further rows where there is no room for them in one.
void flowIn(QWidget *bar, const QList<QWidget *> &widgets);

} // namespace panels
