// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/preparing/imagestore.h"

#include <QBuffer>
#include <QCache>
#include <QCryptographicHash>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <mutex>

namespace drawing {

namespace {

constexpr double pixelsPerUnit = 4;
constexpr int largestSide = 4000;
constexpr int keptKilobytes = 64 * 1024;

bool isSvg(const QByteArray &bytes)
{
    return bytes.left(400).contains("<svg");
}

QSize sizeOf(const QByteArray &bytes)
{
    if (isSvg(bytes))
        return QSvgRenderer(bytes).defaultSize();
    QBuffer buffer;
    buffer.setData(bytes);
    return QImageReader(&buffer).size();
}

QImage read(const QByteArray &bytes, QSize pixels)
{
    if (isSvg(bytes)) {
        QSvgRenderer renderer(bytes);
        if (!renderer.isValid())
            return {};
        QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        return image;
    }
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QImage image = reader.read();
    if (image.isNull() || (image.width() <= pixels.width() && image.height() <= pixels.height()))
        return image;
    return image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage opaqueOn(const QImage &image, QRgb ground)
{
    if (image.isNull())
        return image;
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(ground);
    QPainter painter(&flat);
    painter.drawImage(0, 0, image);
    return flat;
}

/// Images by their bytes, with the size and ground they were made for.
class Store
{
public:
    QSize size(const QByteArray &bytes)
    {
        const std::scoped_lock lock(m_mutex);
        const QByteArray key = keyOf(bytes);
        const auto known = m_sizes.constFind(key);
        return known != m_sizes.constEnd() ? *known : *m_sizes.insert(key, sizeOf(bytes));
    }
    QImage image(const QByteArray &bytes, QSize pixels, QRgb ground)
    {
        const std::scoped_lock lock(m_mutex);
        const QString key = QStringLiteral("%1 %2 %3 %4")
                                .arg(QString::fromLatin1(keyOf(bytes).toHex()))
                                .arg(pixels.width())
                                .arg(pixels.height())
                                .arg(ground, 8, 16);
        if (const QImage *known = m_images.object(key))
            return *known;
        const QImage made = opaqueOn(read(bytes, pixels), ground);
        m_images.insert(key, new QImage(made), int(made.sizeInBytes() / 1024 + 1)); // QCache owns it
        return made;
    }

private:
    /// Hashing each time would cost more than all else for large images: the bytes of a landscape are shared, so their
    /// place tells them as long as a copy is held here.
    QByteArray keyOf(const QByteArray &bytes)
    {
        const auto known = m_keys.constFind(bytes.constData());
        if (known != m_keys.constEnd() && known->bytes.size() == bytes.size())
            return known->key;
        if (m_keys.size() > 500)
            m_keys.clear();
        const QByteArray key = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
        m_keys.insert(bytes.constData(), {bytes, key});
        return key;
    }

    struct Known
    {
        QByteArray bytes;
        QByteArray key;
    };
    std::mutex m_mutex;
    QHash<const char *, Known> m_keys;
    QHash<QByteArray, QSize> m_sizes;
    QCache<QString, QImage> m_images{keptKilobytes};
};

Store &store()
{
    static Store images;
    return images;
}

} // namespace

QSize imageSize(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QSize() : store().size(bytes);
}

QImage imageOf(const QByteArray &bytes, QSizeF wanted, QRgb ground)
{
    const QSize natural = imageSize(bytes);
    if (natural.isEmpty() || wanted.isEmpty())
        return {};
    QSize pixels = (wanted * pixelsPerUnit).toSize().boundedTo({largestSide, largestSide});
    if (!isSvg(bytes))
        pixels = pixels.boundedTo(natural);
    return store().image(bytes, pixels.expandedTo({1, 1}), ground);
}

} // namespace drawing
