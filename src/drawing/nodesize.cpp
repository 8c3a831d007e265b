// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/nodesize.h"

#include "drawing/notation/elementshape.h"
#include "drawing/text/textlayout.h"

#include <cmath>

namespace drawing {

namespace {

constexpr QSizeF usual(120, 55);
constexpr double widest = 200;

/// Whether the name stands in full size without parted words.
bool fits(const QString &name, landscape::ElementKind kind, QSizeF size, const Style &style, bool withBadge)
{
    const Outline outline = outlineOf(kind);
    const QRectF rect(QPointF(), size);
    TextToFit request;
    request.text = name;
    request.area = textArea(outline, rect).adjusted(0, 0, 0, withBadge ? -20 : 0);
    request.size = style.fontSize;
    request.smallest = style.smallestFont;
    if (style.icons && carriesIcon(outline))
        request.keepOut = iconRect(outline, rect);
    std::vector<TextLine> lines;
    fitText(request, lines);
    for (const TextLine &line : lines) {
        if (line.text.endsWith(u'\x2026') || line.size < request.size - 0.01)
            return false;
    }
    return !lines.empty() || name.simplified().isEmpty();
}

double longestWord(const QString &name, Typeface face, double size)
{
    double longest = 0;
    for (const QString &word : name.simplified().split(u' '))
        longest = qMax(longest, textWidth(word, face, size));
    return longest;
}

double roundedUp(double length)
{
    return std::ceil(length / 5) * 5;
}

} // namespace

QSizeF nodeSize(landscape::ElementKind kind, const QString &name, const Style &style, bool withBadge)
{
    if (kind == landscape::ElementKind::Junction)
        return {15, 15};
    QSizeF size = usual;
    size.setWidth(qBound(usual.width(), roundedUp(longestWord(name, Face::Regular, style.fontSize) + 12), widest));
    if (withBadge)
        size.setHeight(size.height() + 10);
    // Wider first, as lines of text read better than stacks of words; each step is one line higher in the end.
    while (!fits(name, kind, size, style, withBadge) && size.height() < 400) {
        if (size.width() < widest)
            size.setWidth(qMin(widest, size.width() + 20));
        else
            size.setHeight(size.height() + roundedUp(style.fontSize));
    }
    return size;
}

ContainerSize containerSize(landscape::ElementKind kind, const QString &name, const Style &style)
{
    const double line = style.fontSize * lineSpacing;
    const double wide = textWidth(name.simplified(), Face::SemiBold, style.fontSize);
    const double icon = style.icons && carriesIcon(outlineOf(kind)) ? 48 : 12;
    const double share = outlineOf(kind) == Outline::Grouping ? 0.6 : 1;
    return {std::ceil(line + 10), roundedUp(qBound(80.0, (wide + icon) / share, 320.0))};
}

TextToFit lineLabelText(const QString &text)
{
    constexpr double longest = 180;
    constexpr double size = 10;
    TextToFit request;
    request.text = text;
    request.size = size;
    request.smallest = size;
    request.top = true;
    request.mostLines = 5;
    request.area = QRectF(0, 0, longest, request.mostLines * size * lineSpacing);
    return request;
}

QSizeF lineLabelSize(const QString &text, const Style &style)
{
    if (text.isEmpty() || !style.relationNames)
        return {};
    std::vector<TextLine> lines;
    fitText(lineLabelText(text), lines);
    QRectF taken;
    for (const TextLine &line : lines)
        taken |= line.rect();
    return {taken.width() + 6, taken.height()};
}

} // namespace drawing
