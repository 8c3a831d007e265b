// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

class QIODevice;

namespace exchange {

/// Some consecutive events of an XML file, packed: names are pointers that stay valid as long as the parser, values
/// are stretches of one text. Made for being filled, read once from front to back, and filled again.
struct XmlEvents
{
    enum class Kind : quint8 { Start, End, Text, Instruction };
    struct Name
    {
        const char *text = nullptr;
        quint32 size = 0;
        [[nodiscard]] std::string_view view() const { return {text, size}; }
    };
    struct Attribute
    {
        Name name;
        Name uri; ///< without text: none
        quint32 value = 0; ///< where it starts in `text`
        quint32 size = 0;
    };
    struct Event
    {
        Kind kind = Kind::End;
        quint16 depth = 0;
        quint32 line = 0;
        Name name;
        Name uri;
        quint32 first = 0; ///< of the attributes, or where the text starts in `text`
        quint32 count = 0; ///< of attributes, or the length of the text
    };
    std::vector<Event> events;
    std::vector<Attribute> attributes;
    std::vector<char> text;
    bool hasDoctype = false; ///< a document type declaration was met, here or before
    std::optional<base::Error> error; ///< what ended the file after these events, without its name

    void clear();
};

/// Parses XML piece by piece (libxml2's push parser with callbacks, no tree). Nothing is fetched, no DTD is loaded, no
/// entity is replaced: one that is declared or used ends the file with "xml.entity". The other codes are those of
/// XmlReader. Only processing instructions named `instructionTarget` are told of.
class XmlParser
{
public:
    static constexpr std::string_view instructionTarget = "landskap";

    explicit XmlParser(QIODevice &device);
    ~XmlParser();
    XmlParser(const XmlParser &) = delete;
    XmlParser &operator=(const XmlParser &) = delete;

    /// Fills `events` with the next ones; false when there are no more and there was no error.
    bool parseMore(XmlEvents &events);

private:
    struct Calls;
    std::unique_ptr<Calls> m_calls;
};

} // namespace exchange
