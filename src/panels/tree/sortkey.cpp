// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tree/sortkey.h"

#include "base/text.h"

namespace panels {

QString sortKey(const QString &name)
{
    const QString folded = base::folded(name);
    QString key;
    key.reserve(folded.size() + 4);
    for (qsizetype i = 0; i < folded.size();) {
        if (!folded.at(i).isDigit()) {
            key += folded.at(i++);
            continue;
        }
        qsizetype end = i;
        while (end < folded.size() && folded.at(end).isDigit())
            ++end;
        while (i < end - 1 && folded.at(i) == u'0')
            ++i;
        // The number of digits first, as a character among the digits: 9 before 10.
        key += QChar(u'0' + int(qMin<qsizetype>(end - i, 70)));
        key += QStringView(folded).mid(i, end - i);
        i = end;
    }
    return key;
}

} // namespace panels
