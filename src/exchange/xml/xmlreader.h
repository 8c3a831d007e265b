// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "exchange/xml/xmlfeed.h"

#include <QString>

#include <string>

namespace exchange {

/// Reads XML as a stream, one node at a time, in memory that does not grow with the file (libxml2's
/// push parser, of large files in a thread of its own).
/// Made for files of strangers: nothing is fetched, no DTD is loaded, no entity is replaced. Encodings are those of
/// libxml2 (UTF-8, UTF-16, windows-1252 and what iconv knows) and come out as UTF-8.
///
/// Ends in an error with line and one of the codes "xml.entity" (the file declares or uses entities of its own),
/// "xml.depth" (nested deeper than `depthLimit`), "xml.size" (a text or name beyond 10 MB), "xml.encoding",
/// "xml.truncated", "xml.syntax", "file.empty", "file.unreadable" or "cancelled".
class XmlReader
{
public:
    static constexpr int depthLimit = 256;

    /// `device` is open for reading and outlives the reader; `file` is what errors name.
    XmlReader(QIODevice &device, const QString &file, const base::CancelToken &cancel = {});
    ~XmlReader();
    XmlReader(const XmlReader &) = delete;
    XmlReader &operator=(const XmlReader &) = delete;

    /// Goes to the next node; false at the end of the file and after an error.
    bool next();
    /// Goes to the next start of an element; false as above.
    bool nextStart();
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }
    /// Stops with an error of the caller's own at the current line; the first error stays.
    void fail(base::Error error);

    [[nodiscard]] bool isStart() const { return m_event && m_event->kind == XmlEvents::Kind::Start; }
    [[nodiscard]] bool isEnd() const { return m_event && m_event->kind == XmlEvents::Kind::End; }
    /// At a processing instruction of Landskap's own; the others are passed over.
    [[nodiscard]] bool isInstruction() const { return m_event && m_event->kind == XmlEvents::Kind::Instruction; }
    /// 0 for the outermost element.
    [[nodiscard]] int depth() const { return m_event ? m_event->depth : 0; }
    /// Where the current node's tag ends, from 1.
    [[nodiscard]] int line() const { return m_line; }
    /// Whether the file has a document type declaration (without entities, else it is refused).
    [[nodiscard]] bool hasDoctype() const { return m_hasDoctype; }

    /// The element's name without prefix, in UTF-8. Valid as long as the reader.
    [[nodiscard]] std::string_view name() const { return m_event ? m_event->name.view() : std::string_view(); }
    /// Empty = none.
    [[nodiscard]] std::string_view namespaceUri() const { return m_event ? m_event->uri.view() : std::string_view(); }

    /// An attribute without namespace; empty where it is missing.
    [[nodiscard]] QString attribute(std::string_view name) const { return text(rawAttribute(name)); }
    /// The same as UTF-8, without data() where it is missing. Valid until next().
    [[nodiscard]] std::string_view rawAttribute(std::string_view name) const { return rawAttribute(name, {}); }
    /// The same of an attribute in a namespace.
    [[nodiscard]] std::string_view rawAttribute(std::string_view name, std::string_view uri) const;
    /// An attribute as a number; `missing` where it is missing or none. Decimal point, whatever the locale.
    [[nodiscard]] double number(std::string_view name, double missing = 0) const;
    /// The attribute xsi:type without its prefix. Valid until next().
    [[nodiscard]] std::string_view xsiType() const;
    /// xml:lang of this element.
    [[nodiscard]] QString language() const;
    /// The names of all attributes without namespace, in the order of the file.
    template <typename Visit> void eachAttribute(Visit &&visit) const;
    /// Calls `visit(name, namespace)` for all attributes, in the order of the file.
    template <typename Visit> void eachAttributeName(Visit &&visit) const;

    /// Calls `visit()` at the start of each child of the current element and ends at its end. What `visit` does not
    /// read is skipped.
    template <typename Visit> void eachChild(Visit &&visit);
    /// The same; `instruct(text)` is called for each processing instruction of Landskap's own between the children.
    template <typename Visit, typename Instruct> void eachChild(Visit &&visit, Instruct &&instruct);
    /// Reads to the end of the current element and returns the text in it; line ends become '\n'.
    [[nodiscard]] QString readText();
    /// The same as it stands: a carriage return that the file insists on ("&#xD;") stays.
    [[nodiscard]] QString readRawText();
    /// Reads to the end of the current element and returns all of it as XML. Elements in the namespace `own` are
    /// written without one, others declare theirs.
    [[nodiscard]] QString readXml(std::string_view own);
    /// Reads to the end of the current element.
    void skip();

    [[nodiscard]] static QString text(std::string_view utf8)
    {
        return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    }

private:
    [[nodiscard]] std::string_view stretch(quint32 start, quint32 size) const
    {
        return {m_events->text.data() + start, size};
    }
    [[nodiscard]] const XmlEvents::Attribute *attributesBegin() const
    {
        return m_events->attributes.data() + m_event->first;
    }
    bool takePiece();
    void appendStartTag(QByteArray &xml, std::string_view own, QByteArrayList &spaces) const;

    XmlFeed m_feed;
    const XmlEvents *m_events = nullptr; ///< the piece that is being read
    const XmlEvents::Event *m_event = nullptr; ///< the current one
    size_t m_next = 0; ///< index of the next one
    QString m_file;
    base::CancelToken m_cancel;
    std::optional<base::Error> m_error;
    int m_line = 1;
    quint32 m_steps = 0;
    mutable std::pair<std::string, QString> m_lastLanguage; ///< most texts are in one
    bool m_hasDoctype = false;
    bool m_isAtEnd = false;
};

template <typename Visit> void XmlReader::eachAttribute(Visit &&visit) const
{
    eachAttributeName([&](std::string_view name, std::string_view uri) {
        if (uri.empty())
            visit(name);
    });
}

template <typename Visit> void XmlReader::eachAttributeName(Visit &&visit) const
{
    if (!isStart())
        return;
    for (quint32 i = 0; i < m_event->count; ++i) {
        const XmlEvents::Attribute &attribute = attributesBegin()[i];
        visit(attribute.name.view(), attribute.uri.view());
    }
}

template <typename Visit> void XmlReader::eachChild(Visit &&visit)
{
    eachChild(visit, [](std::string_view) {});
}

template <typename Visit, typename Instruct> void XmlReader::eachChild(Visit &&visit, Instruct &&instruct)
{
    if (!isStart())
        return;
    const int level = depth();
    while (next()) {
        if (isEnd() && depth() <= level)
            return;
        if (depth() != level + 1)
            continue;
        if (isStart())
            visit();
        else if (isInstruction())
            instruct(stretch(m_event->first, m_event->count));
    }
}

} // namespace exchange
