// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xml/batchbuilder.h"
#include "exchange/xml/xmlreader.h"

#include <QJsonObject>

#include <map>

namespace exchange {

/// A text that a file may give in several languages, one element each.
struct LanguageText
{
    struct Other
    {
        QString language; ///< or a running number where the file names none
        QString text;
        int line = 0;
    };
    QString text; ///< the first
    QString language; ///< its xml:lang
    QList<Other> others;
    bool isSet = false;

    /// Reads the element at the reader's place.
    void read(XmlReader &reader);
    /// The same with carriage returns that the file insists on.
    void readRaw(XmlReader &reader);

private:
    void add(const QString &language, const QString &read, int line);
};

/// What the readers of a file's parts share: where they read, what they build, and how they keep what a landscape has
/// no field for (see exchangekeys.h).
class ExchangeContext
{
public:
    ExchangeContext(XmlReader &xmlReader, BatchBuilder &batchBuilder)
        : reader(xmlReader)
        , builder(batchBuilder)
        , m_namespace(xmlReader.namespaceUri())
    { }

    XmlReader &reader;
    BatchBuilder &builder;
    QString language; ///< of the model's name

    void leaveOut(std::string_view what, std::string_view owner);
    /// Keeps the attributes of the element at the reader's place that are not `known`.
    void keepAttributes(landscape::Extras &extras, std::initializer_list<std::string_view> known) const;
    /// Keeps the element at the reader's place as it is.
    void keepElement(landscape::Extras &extras);
    void keepXml(landscape::Extras &extras, const QString &key);
    /// Keeps the language of the text `what` where it is not that of the model.
    void keepLanguage(landscape::Extras &extras, const QString &what, const LanguageText &text) const;

    /// Reads <properties> at the reader's place. Properties have as keys the ids of their definitions, which
    /// BatchBuilder resolves at the end, and these with "@sv" for what a value says in further languages.
    void readProperties(QList<ForeignProperty> &properties, landscape::Extras &extras);
    /// Adds the other languages of `text` as properties "WHAT@LANGUAGE".
    void addOthers(const QString &what, const LanguageText &text, QList<ForeignProperty> &properties);
    /// Reads <propertyDefinitions> (<propertydefs> in 2.1) at the reader's place.
    void readDefinitions();
    /// Gives the builder the definitions; call after the whole file.
    void finishDefinitions();

    /// What a processing instruction of Landskap's own says.
    [[nodiscard]] static QJsonObject fromInstruction(std::string_view text);

private:
    struct OtherKey
    {
        QString key; ///< as made up for the property
        QString definition; ///< whose name it starts with; empty = the key is the name
        QString language;
    };

    void readProperty(QList<ForeignProperty> &properties, landscape::Extras &extras);
    void readDefinition();
    void addOtherKey(const OtherKey &other);

    /// The same text in the same memory each time.
    [[nodiscard]] QString shared(std::string_view id);

    std::string m_namespace;
    std::map<std::string, QString, std::less<>> m_ids; ///< of definitions
    QList<ForeignDefinition> m_definitions;
    QList<OtherKey> m_otherKeys;
    QSet<QString> m_knownOthers;
};

} // namespace exchange
