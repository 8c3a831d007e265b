// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sortkey.h"

#include "base/text.h"

namespace base {

namespace {

// Whether folding would only make letters small: nearly all names, and folding takes most of the time.
bool isPlain(const QString &name)
{
    QChar before = u' ';
    for (const QChar letter : name) {
        if (letter.unicode() < 0x20 || letter.unicode() > 0x7e || (letter == u' ' && before == u' '))
            return false;
        before = letter;
    }
    return before != u' ';
}

} // namespace

QString sortKey(const QString &name)
{
    const QString folded = isPlain(name) ? name.toLower() : base::folded(name);
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
        while (i + 1 < end && folded.at(i) == u'0')
            ++i;
        // A longer number is a larger one: its length stands before its digits.
        key += u'0';
        key += QChar(char16_t(u'0' + (end - i)));
        key += QStringView(folded).mid(i, end - i);
        i = end;
    }
    return key;
}

} // namespace base
