// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace reporting::chapters {

/// A sentence with its changing parts taken out, so that many like it can be told once.
struct Sentence
{
    QString pattern; ///< "…" for a name in quotation marks, "#" for a number or a date
    QStringList parts; ///< what was taken out, in order; names without their quotation marks
};
[[nodiscard]] Sentence sentenceOf(const QString &text);

/// The numbers of a text, digits alone: "1,234" and "1 234" are "1234".
[[nodiscard]] QSet<QString> numbersIn(const QString &text);
/// The text with "#" for each number.
[[nodiscard]] QString withoutNumbers(QString text);

/// Sentences of one pattern: what all of them say alike put back, and of each what only it says.
struct LikeSentences
{
    QString text;
    QStringList members; ///< "Tidbok (2027-06-30)"
};
[[nodiscard]] LikeSentences togetherAs(const QList<Sentence> &sentences);

} // namespace reporting::chapters
