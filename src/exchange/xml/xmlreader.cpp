// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml/xmlreader.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>

namespace exchange {

namespace {

constexpr std::string_view xmlNamespace = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view schemaNamespace = "http://www.w3.org/2001/XMLSchema-instance";

QByteArrayView bytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

void appendEscaped(QByteArray &xml, std::string_view text, bool isAttribute = true)
{
    for (const char c : text) {
        switch (c) {
        case '\n':
        case '\t':
            xml += isAttribute ? "&#" + QByteArray::number(int(c)) + ';' : QByteArray(1, c);
            break;
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        case '&':
            xml += "&amp;";
            break;
        case '"':
            xml += "&quot;";
            break;
        case '\r':
            xml += "&#xD;";
            break;
        default:
            xml += c;
        }
    }
}

} // namespace

XmlReader::XmlReader(QIODevice &device, const QString &file, const base::CancelToken &cancel)
    : m_feed(device)
    , m_file(file)
    , m_cancel(cancel)
{ }

XmlReader::~XmlReader() = default;

void XmlReader::fail(base::Error error)
{
    m_event = nullptr;
    if (m_error)
        return;
    error.file = m_file;
    m_error = std::move(error);
}

bool XmlReader::next()
{
    if (m_error)
        return false;
    if (++m_steps % 4096 == 0 && m_cancel.isCancelled()) {
        fail(
            {QStringLiteral("cancelled"), QCoreApplication::translate("exchange", "Reading was cancelled"), {}, {}, 0});
        return false;
    }
    if (!m_events || m_next == m_events->events.size()) {
        if (!takePiece())
            return false;
    }
    m_event = &m_events->events[m_next++];
    m_line = int(m_event->line);
    return true;
}

// The error of a piece comes after its events.
bool XmlReader::takePiece()
{
    m_event = nullptr;
    do {
        if (m_events && m_events->error) {
            fail(*m_events->error);
            return false;
        }
        m_next = 0;
        m_events = m_isAtEnd ? nullptr : m_feed.next();
        m_isAtEnd = !m_events;
        if (!m_events)
            return false;
        m_hasDoctype = m_events->hasDoctype;
    } while (m_events->events.empty());
    return true;
}

bool XmlReader::nextStart()
{
    while (next()) {
        if (isStart())
            return true;
    }
    return false;
}

std::string_view XmlReader::rawAttribute(std::string_view name, std::string_view uri) const
{
    if (!isStart())
        return {};
    const XmlEvents::Attribute *attribute = attributesBegin();
    for (quint32 i = 0; i < m_event->count; ++i, ++attribute) {
        if (attribute->name.view() == name && attribute->uri.view() == uri)
            return attribute->size > 0 ? stretch(attribute->value, attribute->size) : std::string_view("", 0);
    }
    return {};
}

double XmlReader::number(std::string_view name, double missing) const
{
    const std::string_view written = rawAttribute(name);
    double value = missing;
    const auto result = std::from_chars(written.data(), written.data() + written.size(), value);
    const bool isAll = result.ec == std::errc() && result.ptr == written.data() + written.size();
    return isAll && std::isfinite(value) ? value : missing;
}

std::string_view XmlReader::xsiType() const
{
    const std::string_view type = rawAttribute("type", schemaNamespace);
    const size_t colon = type.find(':');
    return colon == std::string_view::npos ? type : type.substr(colon + 1);
}

QString XmlReader::language() const
{
    const std::string_view written = rawAttribute("lang", xmlNamespace);
    if (written != m_lastLanguage.first)
        m_lastLanguage = {std::string(written), text(written)};
    return m_lastLanguage.second;
}

QString XmlReader::readText()
{
    QString all = readRawText();
    if (all.contains(u'\r')) {
        all.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        all.replace(u'\r', u'\n');
    }
    return all;
}

QString XmlReader::readRawText()
{
    if (!isStart())
        return {};
    QString all;
    const int level = depth();
    while (next() && !(isEnd() && depth() <= level)) {
        if (m_event->kind != XmlEvents::Kind::Text)
            continue;
        const std::string_view piece = stretch(m_event->first, m_event->count);
        if (all.isEmpty())
            all = text(piece);
        else
            all += text(piece);
    }
    return all;
}

void XmlReader::appendStartTag(QByteArray &xml, std::string_view own, QByteArrayList &spaces) const
{
    xml.append('<').append(bytes(name()));
    const QByteArray space = namespaceUri() == own ? QByteArray() : bytes(namespaceUri()).toByteArray();
    if (space != spaces.last()) {
        xml += " xmlns=\"";
        appendEscaped(xml, space.isEmpty() ? own : namespaceUri());
        xml += '"';
    }
    spaces.append(space);
    int prefixes = 0;
    for (quint32 i = 0; i < m_event->count; ++i) {
        const XmlEvents::Attribute &attribute = attributesBegin()[i];
        const std::string_view uri = attribute.uri.view();
        QByteArray prefix;
        if (uri == xmlNamespace) {
            prefix = "xml:";
        } else if (uri == schemaNamespace) {
            prefix = "xsi:"; // declared by every exchange file
        } else if (!uri.empty()) {
            prefix = "a" + QByteArray::number(++prefixes);
            xml += " xmlns:" + prefix + "=\"";
            appendEscaped(xml, uri);
            xml += '"';
            prefix += ':';
        }
        xml += ' ' + prefix;
        xml.append(bytes(attribute.name.view())).append("=\"");
        appendEscaped(xml, stretch(attribute.value, attribute.size));
        xml += '"';
    }
    xml += '>';
}

QString XmlReader::readXml(std::string_view own)
{
    if (!isStart())
        return {};
    QByteArray xml;
    QByteArrayList spaces {QByteArray()};
    QByteArrayList names;
    bool isNew = false; // nothing has come since a start tag
    const int level = depth();
    do {
        if (isStart()) {
            names.append(bytes(name()).toByteArray());
            appendStartTag(xml, own, spaces);
        } else if (isEnd()) {
            spaces.removeLast();
            if (isNew)
                xml.replace(xml.size() - 1, 1, "/>");
            else
                xml += "</" + names.last() + '>';
            names.removeLast();
        } else if (m_event->kind == XmlEvents::Kind::Text) {
            appendEscaped(xml, stretch(m_event->first, m_event->count), false);
        }
        isNew = isStart();
    } while (!(isEnd() && depth() <= level) && next());
    return QString::fromUtf8(xml);
}

void XmlReader::skip()
{
    eachChild([] {});
}

} // namespace exchange
