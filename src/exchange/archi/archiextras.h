// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xml/xmlwriter.h"
#include "landscape/extras.h"

#include <initializer_list>
#include <string_view>

namespace exchange {

/// Writes back what ArchiContent kept in extras, part by part, in the order Archi has them. Content that came from
/// elsewhere and would break the file is passed over.
class ArchiExtras
{
public:
    explicit ArchiExtras(const landscape::Extras &extras)
        : m_extras(extras)
    {
    }

    [[nodiscard]] QString value(QStringView name) const
    {
        return isEmpty() ? QString() : m_extras.value(QStringLiteral("archi:") + name.toString());
    }
    [[nodiscard]] bool isEmpty() const { return m_extras.isEmpty(); }

    /// The text that was in the file, where `parse` still makes `typed` of it; else `canonical`.
    template <typename Parse, typename Typed>
    [[nodiscard]] QString asWritten(QStringView name, Parse &&parse, const Typed &typed, const QString &canonical) const
    {
        const QString raw = isEmpty() ? QString() : value(name);
        return !raw.isEmpty() && parse(std::string_view(raw.toStdString())) == typed ? raw : canonical;
    }

    /// Attributes except `known` ones, which the caller writes.
    void writeAttributes(XmlWriter &xml, std::initializer_list<std::string_view> known = {}) const;
    void writeFeatures(XmlWriter &xml) const;
    void writeProperties(XmlWriter &xml) const;
    /// A child element with a text, where there is one.
    void writeText(XmlWriter &xml, const char *name) const;
    /// Elements that are not known.
    void writeXml(XmlWriter &xml) const;

private:
    const landscape::Extras &m_extras;
};

/// <name>text</name>; nothing where the text is empty.
void writeTextElement(XmlWriter &xml, const char *name, const QString &text);
/// <name key="…" value="…"/>, empty ones left out.
void writePair(XmlWriter &xml, const char *name, const char *keyName, const QString &key, const QString &value);
/// An attribute, where `value` is not empty.
void writeAttribute(XmlWriter &xml, const char *name, const QString &value);

} // namespace exchange
