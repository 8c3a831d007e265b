// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/search/matchtext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace panels {

QList<TextRange> occurrences(const QString &text, const QStringList &words)
{
    QList<TextRange> found;
    for (const QString &word : words) {
        if (word.isEmpty())
            continue;
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            found.append({at, word.size()});
    }
    std::sort(found.begin(), found.end(),
              [](const TextRange &a, const TextRange &b) { return a.start < b.start; });
    QList<TextRange> apart;
    for (const TextRange &range : std::as_const(found)) {
        if (apart.isEmpty() || apart.last().start + apart.last().length <= range.start) {
            apart << range;
            continue;
        }
        TextRange &last = apart.last();
        last.length = std::max(last.length, range.start + range.length - last.start);
    }
    return apart;
}

QString excerpt(const QString &text, const QStringList &words, qsizetype most)
{
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    const QList<TextRange> found = occurrences(line, words);
    const qsizetype first = found.isEmpty() ? 0 : found.first().start;
    // A little of what stands before, from the beginning of a word.
    qsizetype start = std::max<qsizetype>(0, first - most / 4);
    while (start > 0 && start < first && !line.at(start - 1).isSpace())
        ++start;
    const QString part = line.mid(start, most);
    return (start > 0 ? QStringLiteral("…") : QString()) + part.trimmed()
        + (start + most < line.size() ? QStringLiteral("…") : QString());
}

int drawMatched(QPainter &painter, const QRect &room, const QString &text, const QList<TextRange> &bold,
                const QFont &font, const QColor &colour)
{
    QFont heavy = font;
    heavy.setWeight(QFont::Bold);
    // Bold letters are wider: the cut is made for them where there are any.
    const QFontMetrics metrics(bold.isEmpty() ? font : heavy);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width());
    QTextLayout layout(shown, font);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &range : bold) {
        if (range.start >= shown.size())
            break;
        QTextLayout::FormatRange format;
        format.start = int(range.start);
        format.length = int(std::min(range.length, shown.size() - range.start));
        format.format.setFontWeight(QFont::Bold);
        formats << format;
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(room.width() + metrics.maxWidth());
    layout.endLayout();
    if (!line.isValid())
        return 0;
    painter.setPen(colour);
    layout.draw(&painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2));
    return qRound(line.naturalTextWidth());
}

} // namespace panels
