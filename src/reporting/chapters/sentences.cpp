// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/sentences.h"

#include <QRegularExpression>

#include <algorithm>

namespace reporting::chapters {

namespace {

// "2027-06-30", "1,234.5", "1 234,5" with whatever groups digits in a language.
const QString numberText = QStringLiteral("\\d{4}-\\d\\d-\\d\\d|\\d+(?:[.,\\x{a0}\\x{202f}\\x{2009} ]\\d+)*");

const QRegularExpression &number()
{
    static const QRegularExpression pattern(numberText);
    return pattern;
}

}

Sentence sentenceOf(const QString &text)
{
    static const QRegularExpression changing(QStringLiteral("[“”]([^“”]*)”|") + numberText);
    Sentence sentence;
    qsizetype end = 0;
    for (auto matches = changing.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const bool isName = match.capturedStart(1) >= 0;
        sentence.pattern += text.mid(end, match.capturedStart() - end);
        sentence.pattern += isName ? u'…' : u'#';
        sentence.parts << match.captured(isName ? 1 : 0);
        end = match.capturedEnd();
    }
    sentence.pattern += text.mid(end);
    return sentence;
}

QSet<QString> numbersIn(const QString &text)
{
    QSet<QString> numbers;
    for (auto match = number().globalMatch(text); match.hasNext();) {
        QString digits = match.next().captured();
        digits.removeIf([](QChar c) { return !c.isDigit(); });
        numbers.insert(digits);
    }
    return numbers;
}

QString withoutNumbers(QString text)
{
    return text.replace(number(), QStringLiteral("#"));
}

LikeSentences togetherAs(const QList<Sentence> &sentences)
{
    LikeSentences result;
    if (sentences.isEmpty())
        return result;
    const Sentence &first = sentences.first();
    QList<bool> isSame;
    for (qsizetype i = 0; i < first.parts.size(); ++i)
        isSame << std::all_of(sentences.begin(), sentences.end(),
                              [&](const Sentence &other) { return other.parts.value(i) == first.parts.at(i); });
    qsizetype part = 0;
    for (const QChar c : first.pattern) {
        const bool isPlace = (c == u'…' || c == u'#') && part < first.parts.size();
        if (isPlace && isSame.at(part))
            result.text += c == u'…' ? QStringLiteral("“%1”").arg(first.parts.at(part)) : first.parts.at(part);
        else
            result.text += c;
        part += isPlace ? 1 : 0;
    }
    for (const Sentence &sentence : sentences) {
        QStringList own;
        for (qsizetype i = 0; i < sentence.parts.size(); ++i) {
            if (!isSame.at(i))
                own << sentence.parts.at(i);
        }
        const QString name = own.isEmpty() ? QString() : own.takeFirst();
        result.members << (own.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, own.join(QStringLiteral(", "))));
    }
    return result;
}

} // namespace reporting::chapters
