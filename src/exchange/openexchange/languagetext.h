// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xml/batchbuilder.h"
#include "exchange/xml/xmlreader.h"

namespace exchange {

/// A text that a file may give in several languages, one element each.
struct LanguageText
{
    struct Other
    {
        QString language;
        QString text;
        int line = 0;
    };
    QString text; ///< the first
    QList<Other> others;
    bool isSet = false;

    /// Reads the element at the reader's place.
    void read(XmlReader &reader);
};

/// Reads properties and gives them keys: the ids of their definitions, which BatchBuilder resolves at the end, and
/// "name@sv" for what a text says in further languages.
class PropertyReader
{
public:
    PropertyReader(XmlReader &reader, BatchBuilder &builder)
        : m_reader(reader)
        , m_builder(builder)
    { }

    /// Reads <properties> at the reader's place.
    void readProperties(QList<ForeignProperty> &properties);
    /// Reads <propertyDefinitions> (<propertydefs> in 2.1) at the reader's place.
    void readDefinitions();
    /// Adds the other languages of `text` as properties "WHAT@LANGUAGE".
    void addOthers(const QString &what, const LanguageText &text, QList<ForeignProperty> &properties);
    /// Gives the builder the keys; call after the whole file.
    void finish();

private:
    void readProperty(QList<ForeignProperty> &properties);

    XmlReader &m_reader;
    BatchBuilder &m_builder;
    QHash<QString, QString> m_keys;
    struct OtherValue
    {
        QString key; ///< as made up for the property
        QString definition; ///< whose name it starts with
        QString language;
    };
    QList<OtherValue> m_otherValues;
};

} // namespace exchange
