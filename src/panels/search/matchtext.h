// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QString>
#include <QStringList>

class QColor;
class QPainter;
class QRect;

namespace panels {

/// A stretch of a text.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// Where `words` occur in `text`, whatever their case; in order, without overlaps.
[[nodiscard]] QList<TextRange> occurrences(const QString &text, const QStringList &words);
/// At most `most` characters of one line of `text`, around the first occurrence of a word, with "…" where it was cut.
[[nodiscard]] QString excerpt(const QString &text, const QStringList &words, qsizetype most = 90);
/// Draws one line of text into `room`, left and centred upright, the words in bold, cut at the right where it is too
/// long. Returns the width it took.
int drawMatched(QPainter &painter, const QRect &room, const QString &text, const QList<TextRange> &bold,
                const QFont &font, const QColor &colour);

} // namespace panels
