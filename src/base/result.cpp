// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

namespace base {

QString Error::text() const
{
    QString place = file;
    if (!place.isEmpty() && line > 0)
        place += u':' + QString::number(line);
    QString text = place.isEmpty() ? message : place + QStringLiteral(": ") + message;
    if (!remedy.isEmpty())
        text += QStringLiteral("; ") + remedy;
    return text;
}

} // namespace base
