// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/look/style.h"

#include "panels/look/resources.h"
#include "panels/look/theme.h"

#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleFactory>
#include <QStyleOption>

namespace panels::look {

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
        return px(iconSize);
    case PM_MessageBoxIconSize:
        return px(36);
    case PM_TreeViewIndentation:
        return px(18);
    case PM_MenuPanelWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

// Fusion's check box is hardly seen on a dark ground: a box with an edge, filled with the accent when checked.
void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const Tokens &t = tokens();
    const bool on = option->state & (State_On | State_NoChange);
    const bool enabled = option->state & State_Enabled;
    const double side = std::min(option->rect.width(), option->rect.height()) - 2;
    const QRectF box = QRectF(0, 0, side, side).translated(QRectF(option->rect).center() - QPointF(side, side) / 2);
    const QColor edge = option->state & State_HasFocus ? t.accent : t.mutedText;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(enabled ? 1 : 0.5);
    painter->setPen(QPen(on ? t.accent : edge, 1.2));
    painter->setBrush(on ? t.accent : t.surface);
    painter->drawRoundedRect(box, side / 5, side / 5);
    painter->setPen(QPen(t.accentText, side / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x, y) * side; };
    if (option->state & State_NoChange)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else if (on)
        painter->drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)});
    painter->restore();
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QPalette palette(bool dark)
{
    const Tokens &t = tokens(dark);
    QPalette palette(t.window);
    const QColor disabled = tinted(t.mutedText, 0.6, t.window);
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.raised);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.mutedText);
    palette.setColor(QPalette::Button, t.raised);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.danger);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Dark, tinted(t.border, 0.8, t.text));
    palette.setColor(QPalette::Light, t.raised);
    palette.setColor(QPalette::Shadow, tinted(Qt::black, 0.5, t.border));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

QString styleSheet()
{
    openResources();
    QFile file(QStringLiteral(":/styles/landskap.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const Tokens &t = tokens();
    const QList<std::pair<QString, QColor>> colours = {
        {QStringLiteral("window"), t.window},         {QStringLiteral("surface"), t.surface},
        {QStringLiteral("raised"), t.raised},         {QStringLiteral("border"), t.border},
        {QStringLiteral("text"), t.text},             {QStringLiteral("mutedText"), t.mutedText},
        {QStringLiteral("accent"), t.accent},         {QStringLiteral("accentText"), t.accentText},
        {QStringLiteral("accentSoft"), t.accentSoft}, {QStringLiteral("selection"), t.selection},
        {QStringLiteral("hover"), t.hover},           {QStringLiteral("success"), t.success},
        {QStringLiteral("warning"), t.warning},       {QStringLiteral("danger"), t.danger},
        {QStringLiteral("accentHover"), tinted(t.text, 0.12, t.accent)},
    };
    for (const auto &[name, value] : colours)
        sheet.replace(QRegularExpression(QStringLiteral("@%1\\b").arg(name)), value.name());
    // Lengths are written for 100 %: @8px.
    static const QRegularExpression length(QStringLiteral("@(\\d+)px"));
    QString scaled;
    qsizetype from = 0;
    for (auto matches = length.globalMatch(sheet); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        scaled += QStringView(sheet).mid(from, match.capturedStart() - from);
        scaled += QStringLiteral("%1px").arg(px(match.captured(1).toInt()));
        from = match.capturedEnd();
    }
    scaled += QStringView(sheet).mid(from);
    return scaled;
}

} // namespace panels::look
