// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/printing/sheetpreview.h"

#include "panels/look/theme.h"

#include <QEvent>
#include <QPainter>

namespace panels {

SheetPreview::SheetPreview(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(look::px(280), look::px(260));
    setAccessibleName(tr("Preview"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(60); // typing a number does not draw each digit
    connect(&m_timer, &QTimer::timeout, this, &SheetPreview::render);
}

void SheetPreview::show(const workflows::ViewToExport &view, const workflows::ViewExportOptions &options)
{
    m_view = view;
    m_options = options;
    m_timer.start();
}

void SheetPreview::render()
{
    if (!m_view.facts)
        return;
    const double ratio = devicePixelRatioF();
    const QColor desk = look::tinted(look::tokens().mutedText, 0.22, look::tokens().surface);
    m_runner.run(
        tr("Preview"),
        [view = m_view, options = m_options, size = (QSizeF(this->size()) * ratio).toSize(), desk = desk.rgb()](
            const base::CancelToken &cancel, const base::Progress &) {
            return workflows::exportPreview(view, options, size, desk, cancel);
        },
        [this, ratio](QImage image) {
            m_image = std::move(image);
            m_image.setDevicePixelRatio(ratio);
            update();
            Q_EMIT settled();
        });
}

void SheetPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_image.isNull())
        painter.fillRect(rect(), look::tinted(look::tokens().mutedText, 0.22, look::tokens().surface));
    else
        painter.drawImage(QRectF(rect()), m_image);
    painter.setPen(look::tokens().border);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void SheetPreview::resizeEvent(QResizeEvent *)
{
    m_timer.start();
}

void SheetPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_timer.start();
    QWidget::changeEvent(event);
}

} // namespace panels
