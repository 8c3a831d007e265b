// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/drawing/colourbutton.h"

#include "drawing/colourscheme.h"
#include "panels/look/theme.h"

#include <QColorDialog>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QWidgetAction>

namespace panels {

using look::px;

namespace {

/// One square of the menu.
class Swatch : public QToolButton
{
public:
    explicit Swatch(landscape::Rgb colour)
        : m_colour(QColor::fromRgba(colour))
    {
        setFixedSize(px(28), px(28));
        setToolTip(m_colour.name().toUpper());
        setAccessibleName(toolTip());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool near = underMouse() || hasFocus();
        painter.setPen(QPen(near ? look::tokens().accent : look::tokens().border, near ? 2 : 1));
        painter.setBrush(m_colour);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), px(4), px(4));
    }

private:
    QColor m_colour;
};

QList<landscape::Rgb> offeredColours()
{
    QList<landscape::Rgb> colours;
    for (const QRgb layer : drawing::builtInColourScheme(QStringLiteral("archi")).light.layers) {
        if (!colours.contains(layer))
            colours << layer;
    }
    // Strong ones for what shall be seen from afar, and greys.
    for (const landscape::Rgb colour : {0xff2e7d5bu, 0xff2563ebu, 0xff7c3aedu, 0xffdb2777u, 0xffdc2626u, 0xffea580cu,
                                        0xffeab308u, 0xff65a30du, 0xffffffffu, 0xffe5e7ebu, 0xffd1d5dbu, 0xff9ca3afu,
                                        0xff6b7280u, 0xff374151u, 0xff111827u, 0xff000000u})
        colours << colour;
    return colours;
}

}

ColourButton::ColourButton(const QString &name, QWidget *parent)
    : QToolButton(parent)
    , m_name(name)
{
    setAccessibleName(name);
    setToolTip(name);
    setPopupMode(QToolButton::InstantPopup);
    setFixedSize(px(46), px(30));
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ColourButton::fillMenu);
}

void ColourButton::setColour(std::optional<landscape::Rgb> colour, bool mixed)
{
    m_colour = colour;
    m_mixed = mixed;
    update();
}

void ColourButton::choose(std::optional<landscape::Rgb> colour)
{
    setColour(colour);
    Q_EMIT chosen(colour);
}

void ColourButton::fillMenu()
{
    menu()->clear();
    auto *grid = new QWidget;
    auto *cells = new QGridLayout(grid);
    cells->setContentsMargins(px(6), px(4), px(6), px(4));
    cells->setSpacing(0);
    int place = 0;
    for (const landscape::Rgb colour : offeredColours()) {
        auto *swatch = new Swatch(colour);
        connect(swatch, &QToolButton::clicked, this, [this, colour] {
            menu()->close();
            choose(colour);
        });
        cells->addWidget(swatch, place / 8, place % 8);
        ++place;
    }
    auto *action = new QWidgetAction(menu());
    action->setDefaultWidget(grid);
    menu()->addAction(action);
    menu()->addSeparator();
    menu()->addAction(look::icon(QStringLiteral("rotate-ccw")), tr("The notation's own"), this, [this] { choose({}); });
    menu()->addAction(look::icon(QStringLiteral("swatch-book")), tr("Another colour…"), this, &ColourButton::askOther);
}

void ColourButton::askOther()
{
    auto *dialog = new QColorDialog(m_colour ? QColor::fromRgba(*m_colour) : QColor(Qt::white), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(m_name);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &colour) { choose(colour.rgba()); });
    dialog->open();
}

void ColourButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Tokens &t = look::tokens();
    const QRectF tile = QRectF(rect()).adjusted(px(3), px(4), -px(3), -px(4));
    painter.setOpacity(isEnabled() ? 1 : 0.4);
    painter.setPen(QPen(look::tinted(t.text, 0.35, t.surface), 1));
    painter.setBrush(m_colour && !m_mixed ? QColor::fromRgba(*m_colour) : t.surface);
    painter.drawRoundedRect(tile, px(3), px(3));
    if (m_mixed) {
        painter.setPen(t.mutedText);
        painter.drawText(tile, Qt::AlignCenter, QStringLiteral("…"));
    } else if (!m_colour) {
        painter.drawLine(tile.bottomLeft() + QPointF(2, -2), tile.topRight() + QPointF(-2, 2));
    }
}

} // namespace panels
