// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/exportimage.h"

#include "drawing/svg/svgengine.h"
#include "drawing/viewpainter.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QImage>
#include <QPainter>

#include <cmath>

namespace drawing {

namespace {

QRectF exportArea(const Picture &picture)
{
    const QRectF bounds = picture.bounds.isEmpty() ? QRectF(0, 0, 120, 55) : picture.bounds;
    return bounds.adjusted(-exportMargin, -exportMargin, exportMargin, exportMargin);
}

void paintAll(QPainter &painter, const Picture &picture, const QRectF &area, bool transparent = false)
{
    if (!transparent)
        painter.fillRect(area, QColor(picture.palette.canvas));
    // The painter wants shared ownership; the caller's picture outlives this call.
    const ViewPainter view(PicturePtr(PicturePtr(), &picture));
    view.paint(painter, area);
}

base::Error writeError(const QString &reason)
{
    return {QStringLiteral("image.write"),
        QCoreApplication::translate("drawing", "The picture could not be written: %1").arg(reason),
        QCoreApplication::translate("drawing", "Check that the folder exists, may be written to and has room"), {}};
}

} // namespace

base::Result<QImage> toImage(const Picture &picture, double scale, bool transparent)
{
    const QRectF area = exportArea(picture);
    const double width = std::ceil(area.width() * scale);
    const double height = std::ceil(area.height() * scale);
    if (width > 30000 || height > 30000 || width * height > 4e8)
        return base::failure({QStringLiteral("image.size"),
            QCoreApplication::translate("drawing", "An image of %1 × %2 pixels is too large")
                .arg(width, 0, 'f', 0)
                .arg(height, 0, 'f', 0),
            QCoreApplication::translate("drawing", "Choose a smaller scale, or export PDF or SVG"), {}});
    QImage image(int(width), int(height), transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return base::failure(
            writeError(QCoreApplication::translate("drawing", "there is not enough memory for the image")));
    if (transparent)
        image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    painter.translate(-area.topLeft());
    paintAll(painter, picture, area.adjusted(-1, -1, 1, 1), transparent);
    return image;
}

base::Result<void> writePng(const Picture &picture, QIODevice &device, double scale)
{
    return writePng(picture, device, ImageOptions{scale, false});
}

base::Result<void> writePng(const Picture &picture, QIODevice &device, const ImageOptions &options)
{
    auto image = toImage(picture, options.scale, options.transparent);
    if (!image)
        return base::failure(image.error());
    image->setDotsPerMeterX(int(std::lround(96 * options.scale / 0.0254)));
    image->setDotsPerMeterY(image->dotsPerMeterX());
    if (!image->save(&device, "PNG"))
        return base::failure(writeError(device.errorString()));
    return {};
}

base::Result<void> writeSvg(const Picture &picture, QIODevice &device, const QString &title, const SvgOptions &options)
{
    const QRectF area = exportArea(picture);
    SvgDevice svg(area);
    QPainter painter(&svg);
    paintAll(painter, picture, area, options.transparent);
    painter.end();
    for (const PictureBox &box : picture.boxes)
        if (const auto target = options.links.constFind(box.reference); box.reference && target != options.links.constEnd())
            svg.addLink(box.rect, *target);
    const QByteArray document = svg.document(title);
    if (device.write(document) != document.size())
        return base::failure(writeError(device.errorString()));
    return {};
}

} // namespace drawing
