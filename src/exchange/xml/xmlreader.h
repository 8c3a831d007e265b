// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/result.h"

#include <memory>
#include <optional>
#include <string_view>

class QIODevice;

namespace exchange {

/// Reads XML as a stream, one node at a time, in memory that does not grow with the file (libxml2's xmlTextReader).
/// Made for files of strangers: nothing is fetched, no DTD is loaded, no entity is replaced. Encodings are those of
/// libxml2 (UTF-8, UTF-16, windows-1252 and what iconv knows) and come out as UTF-8.
///
/// Ends in an error with line and one of the codes "xml.entity" (the file declares or uses entities of its own),
/// "xml.depth" (nested deeper than `depthLimit`), "xml.size" (a text or name beyond libxml2's limits, 10 MB),
/// "xml.encoding", "xml.truncated", "xml.syntax", "file.empty", "file.unreadable" or "cancelled".
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

    [[nodiscard]] bool isStart() const { return m_kind == Kind::Start; }
    [[nodiscard]] bool isEnd() const { return m_kind == Kind::End; }
    /// 0 for the outermost element.
    [[nodiscard]] int depth() const { return m_depth; }
    /// Where the current node's tag ends, from 1. Exact beyond 65 535 too as long as tags stand on lines of their own.
    [[nodiscard]] int line() const { return m_line; }
    /// Whether the file has a document type declaration (without entities, else it is refused).
    [[nodiscard]] bool hasDoctype() const { return m_hasDoctype; }

    /// The element's name without prefix, in UTF-8. Valid until next().
    [[nodiscard]] std::string_view name() const;
    /// Valid until next(); empty = none.
    [[nodiscard]] std::string_view namespaceUri() const;

    /// An attribute without namespace; empty where it is missing.
    [[nodiscard]] QString attribute(std::string_view name) const { return text(rawAttribute(name)); }
    /// The same as UTF-8, without data() where it is missing. Valid until next().
    [[nodiscard]] std::string_view rawAttribute(std::string_view name) const;
    /// An attribute as a number; `missing` where it is missing or none. Decimal point, whatever the locale.
    [[nodiscard]] double number(std::string_view name, double missing = 0) const;
    /// The attribute xsi:type without its prefix. Valid until next().
    [[nodiscard]] std::string_view xsiType() const;
    /// xml:lang of this element.
    [[nodiscard]] QString language() const;
    /// The names of all attributes without namespace, in the order of the file.
    template <typename Visit> void eachAttribute(Visit &&visit) const;

    /// Calls `visit()` at the start of each child of the current element and ends at its end. What `visit` does not
    /// read is skipped.
    template <typename Visit> void eachChild(Visit &&visit);
    /// Reads to the end of the current element and returns the text in it; line ends become '\n'.
    [[nodiscard]] QString readText();
    /// Reads to the end of the current element.
    void skip();

    [[nodiscard]] static QString text(std::string_view utf8)
    {
        return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    }

private:
    enum class Kind { None, Start, End, Text, Other };
    struct Parser;

    void update(int libraryKind);
    void updateLine();
    void checkDoctype();
    void failFromParser(int result);
    [[nodiscard]] std::string_view namespacedAttribute(std::string_view name, std::string_view uri) const;
    /// The names of attributes one by one; empty after the last.
    [[nodiscard]] std::string_view attributeName(int &position) const;

    std::unique_ptr<Parser> m_parser;
    QString m_file;
    base::CancelToken m_cancel;
    std::optional<base::Error> m_error;
    Kind m_kind = Kind::None;
    int m_depth = 0;
    int m_line = 1;
    quint32 m_steps = 0;
    bool m_isEmptyElement = false;
    bool m_hasDoctype = false;
};

template <typename Visit> void XmlReader::eachAttribute(Visit &&visit) const
{
    int position = 0;
    for (std::string_view name = attributeName(position); !name.empty(); name = attributeName(position))
        visit(name);
}

template <typename Visit> void XmlReader::eachChild(Visit &&visit)
{
    if (!isStart() || m_isEmptyElement)
        return;
    const int level = m_depth;
    while (next()) {
        if (isEnd() && m_depth <= level)
            return;
        if (isStart() && m_depth == level + 1)
            visit();
    }
}

} // namespace exchange
