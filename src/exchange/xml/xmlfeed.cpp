// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml/xmlfeed.h"

namespace exchange {

XmlFeed::~XmlFeed()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

const XmlEvents *XmlFeed::next()
{
    if (m_alone < piecesAlone) {
        ++m_alone;
        return m_parser.parseMore(m_ring.back()) ? &m_ring.back() : nullptr;
    }
    std::unique_lock lock(m_mutex);
    if (!m_thread.joinable())
        m_thread = std::thread([this] { parseAhead(); });
    else
        ++m_taken;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_parsed > m_taken || m_isEnd; });
    return m_parsed > m_taken ? &m_ring[m_taken % room] : nullptr;
}

void XmlFeed::parseAhead()
{
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        m_changed.wait(lock, [this] { return m_stop || m_parsed < m_taken + room; });
        if (m_stop)
            return;
        XmlEvents &piece = m_ring[m_parsed % room];
        lock.unlock();
        const bool hasMore = m_parser.parseMore(piece);
        lock.lock();
        if (hasMore)
            ++m_parsed;
        else
            m_isEnd = true;
        m_changed.notify_all();
        if (!hasMore)
            return;
    }
}

} // namespace exchange
