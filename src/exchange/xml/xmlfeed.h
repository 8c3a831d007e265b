// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xml/xmlevents.h"

#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace exchange {

/// Hands out the events of an XML file piece by piece. From a quarter of a megabyte on it parses ahead in a thread of
/// its own, so that building a model from one piece and parsing the next go on side by side.
class XmlFeed
{
public:
    explicit XmlFeed(QIODevice &device)
        : m_parser(device)
    { }
    /// Stops the thread; the device is not touched after this.
    ~XmlFeed();
    XmlFeed(const XmlFeed &) = delete;
    XmlFeed &operator=(const XmlFeed &) = delete;

    /// The next piece, valid until the next call; nullptr after the last.
    const XmlEvents *next();

private:
    void parseAhead();

    static constexpr size_t room = 4;
    static constexpr int piecesAlone = 4; ///< before the thread starts: small files need none

    XmlParser m_parser;
    std::array<XmlEvents, room> m_ring;
    int m_alone = 0;
    std::thread m_thread;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    size_t m_parsed = 0; ///< pieces put into the ring
    size_t m_taken = 0; ///< pieces that the reader is done with, but for the one it has
    bool m_isEnd = false;
    bool m_stop = false;
};

} // namespace exchange
