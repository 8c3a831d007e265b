// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archiextras.h"

#include "exchange/xml/xmlreader.h"

#include <QBuffer>

#include <algorithm>
#include <array>

namespace exchange {

namespace {

// Keys that stand for something else than an attribute of the file.
constexpr std::array<std::string_view, 7> notAttributes
    = {"size", "bends", "folder", "xml", "documentation", "notes", "hintContent"};

template <typename Names> bool contains(const Names &names, const QByteArray &name)
{
    return std::any_of(names.begin(), names.end(), [&](std::string_view known) {
        return known == std::string_view(name.constData(), size_t(name.size()));
    });
}

bool isAttributeName(const QByteArray &name)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return !name.isEmpty() && isLetter(name.front()) && std::all_of(name.begin(), name.end(), [&](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

bool isWellFormed(const QString &xml)
{
    QByteArray bytes
        = "<all xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" + xml.toUtf8() + QByteArray("</all>");
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    XmlReader reader(buffer, {});
    int atTop = 0;
    while (reader.next())
        atTop += reader.isStart() && reader.depth() == 0 ? 1 : 0;
    return !reader.error() && atTop == 1;
}

template <typename Visit> void eachWithPrefix(const landscape::Extras &extras, QLatin1String prefix, Visit &&visit)
{
    for (const landscape::Extra &extra : extras.entries()) {
        if (extra.key.startsWith(prefix))
            visit(extra.key.mid(prefix.size()), extra.value);
    }
}

} // namespace

void ArchiExtras::writeAttributes(XmlWriter &xml, std::initializer_list<std::string_view> known) const
{
    QByteArrayList written;
    eachWithPrefix(m_extras, QLatin1String("archi:"), [&](const QString &key, const QString &value) {
        const QByteArray name = key.toUtf8();
        if (!isAttributeName(name) || contains(known, name) || contains(notAttributes, name) || written.contains(name))
            return;
        xml.attribute(name.constData(), value);
        written << name;
    });
}

void ArchiExtras::writeFeatures(XmlWriter &xml) const
{
    eachWithPrefix(m_extras, QLatin1String("archi:feature:"), [&](const QString &key, const QString &value) {
        writePair(xml, "feature", "name", key, value);
    });
}

void ArchiExtras::writeProperties(XmlWriter &xml) const
{
    eachWithPrefix(m_extras, QLatin1String("archi:property:"), [&](const QString &key, const QString &value) {
        writePair(xml, "property", "key", key, value);
    });
}

void ArchiExtras::writeText(XmlWriter &xml, const char *name) const
{
    if (!isEmpty())
        writeTextElement(xml, name, value(QString::fromLatin1(name)));
}

void ArchiExtras::writeXml(XmlWriter &xml) const
{
    eachWithPrefix(m_extras, QLatin1String("archi:xml"), [&](const QString &key, const QString &value) {
        if (key.isEmpty() && isWellFormed(value))
            xml.raw(value);
    });
}

void writeTextElement(XmlWriter &xml, const char *name, const QString &text)
{
    if (text.isEmpty())
        return;
    xml.open(name);
    xml.text(text);
    xml.close();
}

void writePair(XmlWriter &xml, const char *name, const char *keyName, const QString &key, const QString &value)
{
    xml.open(name);
    writeAttribute(xml, keyName, key);
    writeAttribute(xml, "value", value);
    xml.close();
}

void writeAttribute(XmlWriter &xml, const char *name, const QString &value)
{
    if (!value.isEmpty())
        xml.attribute(name, value);
}

} // namespace exchange
