// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

namespace base {

QString folded(QStringView text)
{
    return text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

QStringList words(QStringView text)
{
    const QString plain = folded(text);
    QStringList result;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= plain.size(); ++i) {
        const bool inWord = i < plain.size() && plain[i].isLetterOrNumber();
        if (inWord && start < 0)
            start = i;
        if (!inWord && start >= 0) {
            result << plain.mid(start, i - start);
            start = -1;
        }
    }
    return result;
}

QString squeezed(QStringView text)
{
    return words(text).join(QString());
}

namespace {

qsizetype digitsEnd(QStringView text, qsizetype from)
{
    while (from < text.size() && text[from].isDigit())
        ++from;
    return from;
}

QStringView withoutLeadingZeros(QStringView digits)
{
    qsizetype zeros = 0;
    while (zeros + 1 < digits.size() && digits[zeros] == u'0')
        ++zeros;
    return digits.mid(zeros);
}

int compareNatural(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const qsizetype endA = digitsEnd(a, i);
            const qsizetype endB = digitsEnd(b, j);
            const QStringView x = withoutLeadingZeros(a.mid(i, endA - i));
            const QStringView y = withoutLeadingZeros(b.mid(j, endB - j));
            if (x.size() != y.size())
                return x.size() < y.size() ? -1 : 1;
            if (const int order = x.compare(y); order != 0)
                return order;
            i = endA;
            j = endB;
        } else {
            if (a[i] != b[j])
                return a[i] < b[j] ? -1 : 1;
            ++i;
            ++j;
        }
    }
    return int(a.size() - i) - int(b.size() - j);
}

}

bool naturalLess(QStringView a, QStringView b)
{
    const int order = compareNatural(folded(a), folded(b));
    return order != 0 ? order < 0 : a.compare(b) < 0;
}

} // namespace base
