// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace exchange {

/// Something of a landscape that a format has no place for: what, in the user's language, and how many (never 0).
struct NotCarried
{
    QString what;
    int count = 0;
    friend bool operator==(const NotCarried &, const NotCarried &) = default;
};

/// What a writer made: the files, in the order written, and what it had to leave out.
struct Written
{
    QStringList files;
    QList<NotCarried> notCarried;
};

} // namespace exchange
