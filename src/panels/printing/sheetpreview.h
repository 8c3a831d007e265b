// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/backgroundrunner.h"
#include "workflows/exporting/exportview.h"

#include <QTimer>
#include <QWidget>

namespace panels {

/// Shows how a view will come out: its sheets on a desk, or the picture. Painted in the background and sharpened to the
/// screen; while that lasts the last picture stays.
class SheetPreview : public QWidget
{
    Q_OBJECT

public:
    explicit SheetPreview(QWidget *parent = nullptr);

    void show(const workflows::ViewToExport &view, const workflows::ViewExportOptions &options);
    [[nodiscard]] bool isSettled() const { return !m_timer.isActive() && !m_runner.isRunning(); }
    [[nodiscard]] const QImage &image() const { return m_image; }

Q_SIGNALS:
    void settled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();

    workflows::BackgroundRunner m_runner;
    QTimer m_timer;
    workflows::ViewToExport m_view;
    workflows::ViewExportOptions m_options;
    QImage m_image;
};

} // namespace panels
