// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml/xmlwriter.h"

#include <QIODevice>

namespace exchange {

XmlWriter::XmlWriter(QIODevice &device)
    : m_device(device)
    , m_buffer("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
{ }

void XmlWriter::endTag()
{
    if (m_isTagOpen)
        m_buffer += '>';
    m_isTagOpen = false;
}

void XmlWriter::newLine()
{
    constexpr qsizetype enough = 256 * 1024;
    if (m_buffer.size() > enough) {
        m_device.write(m_buffer);
        m_buffer.clear();
    }
    m_buffer += '\n' + QByteArray(m_open.size() * 2, ' ');
}

void XmlWriter::open(const char *name)
{
    endTag();
    newLine();
    m_buffer.append('<').append(name);
    m_open.append(name);
    m_isTagOpen = true;
    m_hasText = false;
}

void XmlWriter::attribute(const char *name, const QString &value)
{
    m_buffer.append(' ').append(name).append("=\"");
    append(value, true);
    m_buffer += '"';
}

void XmlWriter::close()
{
    const QByteArray name = m_open.takeLast();
    if (m_isTagOpen) {
        m_buffer += "/>";
    } else {
        if (!m_hasText)
            newLine();
        m_buffer += "</" + name + '>';
    }
    m_isTagOpen = false;
    m_hasText = false;
}

void XmlWriter::text(const QString &text)
{
    if (text.isEmpty())
        return;
    endTag();
    append(text, false);
    m_hasText = true;
}

void XmlWriter::raw(const QString &xml)
{
    endTag();
    newLine();
    m_buffer += xml.toUtf8();
}

void XmlWriter::instruction(const QByteArray &json)
{
    endTag();
    newLine();
    m_buffer += "<?landskap " + QByteArray(json).replace("?>", "?\\u003e") + "?>";
}

void XmlWriter::flush()
{
    m_buffer += '\n';
    m_device.write(m_buffer);
    m_buffer.clear();
}

void XmlWriter::append(const QString &text, bool isAttribute)
{
    QString legal;
    legal.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const char16_t code = c.unicode();
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            legal += c;
            legal += text.at(++i);
        } else if ((code < 0x20 && c != u'\n' && c != u'\t' && c != u'\r') || c.isSurrogate() || code >= 0xfffe) {
            legal += QChar::ReplacementCharacter;
            ++m_illegal;
        } else if (c == u'<') {
            legal += QLatin1String("&lt;");
        } else if (c == u'>') {
            legal += QLatin1String("&gt;");
        } else if (c == u'&') {
            legal += QLatin1String("&amp;");
        } else if (c == u'\r') {
            legal += QLatin1String("&#xD;");
        } else if (isAttribute && c == u'"') {
            legal += QLatin1String("&quot;");
        } else if (isAttribute && (c == u'\n' || c == u'\t')) {
            legal += c == u'\n' ? QLatin1String("&#xA;") : QLatin1String("&#x9;");
        } else {
            legal += c;
        }
    }
    m_buffer += legal.toUtf8();
}

} // namespace exchange
