// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/filterchips.h"

#include "panels/look/theme.h"
#include "panels/verdicts/amounts.h"

#include <QPainter>
#include <QToolButton>

namespace panels {

using look::px;

namespace {

/// A switch that looks like the pill whose rows it shows: filled when on, in outline when off.
class ChipButton : public QToolButton
{
public:
    ChipButton(const QString &text, const QString &count, const QColor &ink)
        : m_count(count)
        , m_ink(ink)
    {
        setText(text);
        setCheckable(true);
        setAccessibleName(QStringLiteral("%1 %2").arg(text, count));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(textFont());
        return {metrics.horizontalAdvance(text() + QStringLiteral("  ") + m_count) + px(24), metrics.height() + px(9)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
        const look::Tokens &t = look::tokens();
        const QColor ground = isChecked() ? m_ink : look::tinted(m_ink, underMouse() ? 0.22 : 0.10, t.window);
        painter.setPen(QPen(hasFocus() ? t.accent : look::tinted(m_ink, 0.6, t.window), hasFocus() ? 2 : 1));
        painter.setBrush(ground);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        const QFont font = textFont();
        painter.setFont(font);
        painter.setPen(isChecked() ? look::readableOn(m_ink) : t.text);
        const QRectF inside = pill.adjusted(px(11), 0, -px(11), 0);
        painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, text());
        QFont bold = font;
        bold.setWeight(QFont::Bold);
        painter.setFont(bold);
        painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight, m_count);
    }

private:
    static QFont textFont()
    {
        QFont font = look::font(look::Type::Caption);
        font.setWeight(QFont::DemiBold);
        return font;
    }

    QString m_count;
    QColor m_ink;
};

}

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int FilterChips::place(int width, bool move) const
{
    const int gap = px(6);
    QPoint next(0, 0);
    int bottom = 0;
    for (const auto &[chip, button] : m_chips) {
        const QSize size = button->sizeHint();
        if (next.x() > 0 && next.x() + size.width() > width)
            next = {0, bottom + gap};
        if (move)
            button->setGeometry(QRect(next, size));
        bottom = next.y() + size.height();
        next.rx() += size.width() + gap;
    }
    return bottom;
}

int FilterChips::heightForWidth(int width) const
{
    return place(width, false);
}

QSize FilterChips::sizeHint() const
{
    const int wanted = width() > 0 ? width() : px(600);
    return {wanted, place(wanted, false)};
}

QSize FilterChips::minimumSizeHint() const
{
    return {px(160), m_chips.isEmpty() ? 0 : m_chips.first().second->sizeHint().height()};
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place(width(), true);
}

void FilterChips::setChips(const QList<Chip> &chips)
{
    const QSet<QString> on = chosen();
    for (const auto &[chip, button] : std::as_const(m_chips)) {
        button->hide();
        button->deleteLater(); // it may be the one whose click led here
    }
    m_chips.clear();
    for (const Chip &chip : chips) {
        auto *button = new ChipButton(chip.text, numberText(chip.count), chip.ink);
        button->setParent(this);
        button->show();
        button->setToolTip(chip.toolTip);
        button->setChecked(on.contains(chip.tag));
        connect(button, &QToolButton::toggled, this, &FilterChips::chosenChanged);
        m_chips << std::pair<Chip, QToolButton *>(chip, button);
    }
    place(width(), true);
    updateGeometry();
    if (chosen() != on)
        Q_EMIT chosenChanged();
}

QSet<QString> FilterChips::chosen() const
{
    QSet<QString> tags;
    for (const auto &[chip, button] : m_chips) {
        if (button->isChecked())
            tags.insert(chip.tag);
    }
    return tags;
}

void FilterChips::choose(const QString &tag, bool on)
{
    for (const auto &[chip, button] : std::as_const(m_chips)) {
        if (chip.tag == tag)
            button->setChecked(on);
    }
}

QStringList FilterChips::tags() const
{
    QStringList tags;
    for (const auto &[chip, button] : m_chips)
        tags << chip.tag;
    return tags;
}

int FilterChips::countOf(const QString &tag) const
{
    for (const auto &[chip, button] : m_chips) {
        if (chip.tag == tag)
            return chip.count;
    }
    return 0;
}

} // namespace panels
