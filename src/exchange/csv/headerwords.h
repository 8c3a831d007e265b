// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace exchange {

/// What people call the columns of their tables, in English and Swedish: the words of models/mappings/headers.json,
/// compiled in. A field is a column's own name in Landskap ("run_cost").
class HeaderWords
{
public:
    /// The words that come with the program; read once.
    [[nodiscard]] static const HeaderWords &builtIn();
    /// Reads the text of such a file; anything missing in it is empty.
    explicit HeaderWords(const QByteArray &json);

    /// Which of `fields` a header means; empty where none. The field's own name comes first, then the other words;
    /// among several fields with that word, the earliest in `fields`. Case, punctuation and a unit of money do not
    /// count: "Run cost (tkr/year)" is run_cost.
    [[nodiscard]] QString fieldOf(const QString &header, const QStringList &fields) const;
    /// The unit of money a header names ("tkr"); empty where none.
    [[nodiscard]] QString moneyUnitOf(const QString &header) const;
    /// What a word of a column means ("avveckla" in decision: "retire"); the word itself where nothing is said.
    [[nodiscard]] QString valueOf(const QString &field, const QString &word) const;

    /// Whether a cell says in words that nothing is known ("okänt", "?"); an empty one is another matter.
    [[nodiscard]] bool saysUnknown(const QString &text) const { return m_unknownWords.contains(text.toCaseFolded()); }

    /// The fields a row of a plain inventory may carry.
    [[nodiscard]] static const QStringList &inventoryFields();

private:
    [[nodiscard]] QString withoutUnits(const QString &header) const;
    [[nodiscard]] QString match(const QString &squeezed, const QStringList &fields) const;

    QHash<QString, QStringList> m_headers; // field -> squeezed words
    QStringList m_moneyWords;
    QStringList m_fillWords;
    QSet<QString> m_unknownWords;
    QHash<QString, QHash<QString, QString>> m_values;
};

} // namespace exchange
