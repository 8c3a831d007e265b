// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/languagetext.h"

#include <QCoreApplication>

namespace exchange {

void LanguageText::read(XmlReader &reader)
{
    const QString language = reader.language();
    const int line = reader.line();
    const QString read = reader.readText();
    if (!isSet)
        text = read;
    else
        others.append({language.isEmpty() ? QString::number(others.size() + 2) : language, read, line});
    isSet = true;
}

void PropertyReader::readProperties(QList<ForeignProperty> &properties)
{
    m_reader.eachChild([&] {
        if (m_reader.name() == "property")
            readProperty(properties);
    });
}

void PropertyReader::readProperty(QList<ForeignProperty> &properties)
{
    const bool isVersion3 = m_reader.rawAttribute("propertyDefinitionRef").data();
    const QString definition = m_reader.attribute(isVersion3 ? "propertyDefinitionRef" : "identifierref");
    const int line = m_reader.line();
    LanguageText value;
    m_reader.eachChild([&] {
        if (m_reader.name() == "value")
            value.read(m_reader);
    });
    properties.append({definition, value.text, line});
    for (const LanguageText::Other &other : value.others) {
        const QString key = definition + u'@' + other.language;
        if (!m_keys.contains(key)) {
            m_keys.insert(key, key);
            m_otherValues.append({key, definition, other.language});
        }
        properties.append({key, other.text, other.line});
    }
}

void PropertyReader::readDefinitions()
{
    m_reader.eachChild([this] {
        const QString id = m_reader.attribute("identifier");
        const QString type = m_reader.attribute("type");
        if (!type.isEmpty() && type != QLatin1String("string"))
            m_builder.remarks().leaveOut(
                QCoreApplication::translate("exchange", "the type “%1” of a property definition").arg(type),
                m_reader.line());
        LanguageText name;
        if (m_reader.rawAttribute("name").data()) {
            name.text = m_reader.attribute("name");
        }
        m_reader.eachChild([&] {
            if (m_reader.name() == "name")
                name.read(m_reader);
        });
        if (!name.others.isEmpty())
            m_builder.remarks().leaveOut(
                QCoreApplication::translate("exchange", "the name of a property definition in further languages"),
                m_reader.line());
        m_keys.insert(id, name.text.isEmpty() ? id : name.text);
    });
}

void PropertyReader::addOthers(const QString &what, const LanguageText &text, QList<ForeignProperty> &properties)
{
    for (const LanguageText::Other &other : text.others) {
        const QString key = what + u'@' + other.language;
        m_keys.insert(key, key);
        properties.append({key, other.text, other.line});
    }
}

void PropertyReader::finish()
{
    for (const OtherValue &other : std::as_const(m_otherValues))
        m_keys.insert(other.key, m_keys.value(other.definition, other.definition) + u'@' + other.language);
    m_builder.setPropertyKeys(m_keys);
}

} // namespace exchange
