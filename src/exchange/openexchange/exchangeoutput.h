// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/openexchange/exchangeids.h"
#include "exchange/xml/xmlwriter.h"

#include <QJsonObject>

namespace exchange {

/// Which attributes of a landscape an exchange file defines, and which say what a text or value is in another
/// language ("name@sv", "owner@sv" after an "owner"), which the format has a place of its own for.
class ExchangeAttributes
{
public:
    struct Variant
    {
        QString language; ///< empty = none
        QString text;
    };
    struct Property
    {
        landscape::AttributeId attribute;
        QString text;
        QList<Variant> others;
        int number = 1; ///< which one of this attribute's
    };
    struct Split
    {
        QList<Variant> names;
        QList<Variant> documentations;
        QList<Property> properties;
    };

    explicit ExchangeAttributes(const landscape::Landscape &landscape);

    [[nodiscard]] Split split(const landscape::AttributeValues &values) const;
    /// Those that users or files brought, and of the built-in ones those that are used.
    [[nodiscard]] const std::vector<landscape::AttributeId> &defined() const { return m_defined; }
    [[nodiscard]] bool hasSpecializations() const { return m_hasSpecializations; }

private:
    enum class Role : quint8 { Plain, Name, Documentation, Other };
    struct Info
    {
        Role role = Role::Plain;
        landscape::AttributeId base; ///< of Other
        QString language;
    };
    [[nodiscard]] QString text(const landscape::AttributeValue &entry) const;
    void collectUsed(std::vector<bool> &used) const;

    const landscape::Landscape &m_landscape;
    std::vector<Info> m_infos; ///< by number of the id
    std::vector<landscape::AttributeId> m_defined;
    bool m_hasSpecializations = false;
};

/// What the writers of a file's parts share.
struct ExchangeOutput
{
    XmlWriter &xml;
    const landscape::Landscape &landscape;
    const ExchangeAttributes &attributes;
    const ExchangeIds &ids;
    QString language; ///< of most texts

    /// Writes <element xml:lang="…">text</element>. `extras` name the language of the text `what` where it is another.
    void text(const char *element, const QString &text, const landscape::Extras &extras, const char *what) const;
    void others(const char *element, const QList<ExchangeAttributes::Variant> &others) const;
    /// The texts in other languages that extras carry under `key` and "@sv".
    void others(const char *element, const landscape::Extras &extras, const QString &key) const;
    void keptAttributes(const landscape::Extras &extras) const;
    /// Elements kept as they were.
    void kept(const landscape::Extras &extras) const;
    void properties(const QList<ExchangeAttributes::Property> &properties, const landscape::Extras &extras,
                    const QString &specialization = {}) const;
    [[nodiscard]] bool knowsView(const QString &id) const { return ids.hasView(id); }
    /// Writes what Landskap notes for itself, where there is something.
    void instruction(const QJsonObject &own) const;

private:
    void spoken(const char *element, const QString &language, const QString &text) const;
};

} // namespace exchange
