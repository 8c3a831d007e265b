// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/look/resources.h"
#include "panels/look/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace panels::look {

namespace {

/// Paints one Lucide SVG, whose strokes are "currentColor", in the ink of the moment.
class LucideEngine : public QIconEngine
{
public:
    LucideEngine(const QString &name, Ink ink)
        : m_name(name)
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray drawing = svg();
        drawing.replace("currentColor", strokeColour(mode, state).name().toLatin1());
        QSvgRenderer renderer(drawing);
        const int side = qMin(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("lucide/%1/%2/%3x%4")
                                .arg(m_name, strokeColour(mode, state).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LucideEngine(*this); }

private:
    [[nodiscard]] QByteArray svg() const
    {
        QFile file(QStringLiteral(":/icons/lucide/%1.svg").arg(m_name));
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
        qWarning("no icon %s", qPrintable(file.fileName()));
        return {};
    }

    [[nodiscard]] QColor strokeColour(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return tinted(tokens().mutedText, 0.55, tokens().window);
        if (m_ink == Ink::Text && state == QIcon::On)
            return tokens().accent;
        return colour(m_ink);
    }

    QString m_name;
    Ink m_ink;
};

}

QIcon icon(const QString &lucideName, Ink ink)
{
    openResources();
    return QIcon(new LucideEngine(lucideName, ink));
}

QIcon applicationIcon()
{
    openResources();
    return QIcon(QStringLiteral(":/icons/landskap.svg"));
}

} // namespace panels::look
