// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QPixmap>

#include <cstdio>

namespace app {

namespace {

constexpr int quietMilliseconds = 150; ///< lets layouts and repaints of the last change pass
constexpr int longestMilliseconds = 120'000;

}

Screenshot::Screenshot(panels::MainWindow &window, const panels::PanelContext &context, QString page, QString select,
                       QString file)
    : m_window(window)
    , m_context(context)
    , m_page(std::move(page))
    , m_select(std::move(select))
    , m_file(std::move(file))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMilliseconds);
    connect(&m_quiet, &QTimer::timeout, this, &Screenshot::look);
    connect(&window, &panels::MainWindow::settledMaybe, &m_quiet, qOverload<>(&QTimer::start));
    QTimer::singleShot(longestMilliseconds, this, [] {
        std::fputs("the window did not come to rest\n", stderr);
        QCoreApplication::exit(1);
    });
    m_quiet.start();
}

void Screenshot::look()
{
    if (!m_window.isSettled())
        return;
    if (m_shown)
        write();
    else
        showWanted();
}

void Screenshot::showWanted()
{
    m_shown = true;
    if (!m_page.isEmpty())
        m_window.showPage(m_page);
    const landscape::SnapshotPtr snapshot = m_context.document.snapshot();
    for (const landscape::Element &element : snapshot->elements) {
        if (!m_select.isEmpty() && base::folded(element.name) == base::folded(m_select)) {
            m_context.document.setSelection({element.id});
            break;
        }
    }
    m_quiet.start();
}

void Screenshot::write()
{
    const bool written = m_window.grab().save(m_file);
    if (!written)
        std::fprintf(stderr, "%s cannot be written\n", qPrintable(m_file));
    QCoreApplication::exit(written ? 0 : 1);
}

} // namespace app
