// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/names/worduse.h"

#include "analysis/duplicates/synonyms.h"

#include <QMap>

#include <algorithm>

namespace analysis {

namespace {

constexpr int brandsOfGeneral = 4;
constexpr int brandsInCommon = 3;
constexpr double shareInCommon = 0.5;

bool isNumber(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

}

WordUse::WordUse(const QList<QStringList> &names, const Synonyms &synonyms)
{
    const QSet<QStringList> different(names.begin(), names.end());
    struct Places
    {
        int first = 0;
        int later = 0;
    };
    QMap<QString, Places> places;
    QMap<QString, QSet<QString>> companions; // words of no list that a word stands by
    for (const QStringList &name : different) {
        for (qsizetype i = 0; i < name.size(); ++i) {
            const QString &word = name.at(i);
            if (synonyms.isGeneral(word))
                m_general.insert(word);
            if (name.size() < 2)
                continue;
            ++(i == 0 ? places[word].first : places[word].later);
            for (const QString &other : name) {
                if (other != word && !isNumber(other) && !synonyms.isGeneral(other))
                    companions[word].insert(other);
            }
        }
    }
    for (auto entry = companions.constBegin(); entry != companions.constEnd(); ++entry) {
        // What stands first before many is a vendor.
        const Places where = places.value(entry.key());
        if (entry->size() >= brandsOfGeneral && where.later > where.first)
            m_general.insert(entry.key());
    }
    Brands brandsOf;
    for (auto entry = companions.constBegin(); entry != companions.constEnd(); ++entry) {
        if (!m_general.contains(entry.key()))
            continue;
        QSet<QString> brands = *entry;
        brands.removeIf([&](const QString &word) { return m_general.contains(word); });
        brandsOf.insert(entry.key(), brands);
    }
    findMeanings(brandsOf, different);
}

void WordUse::findMeanings(const Brands &brandsOf, const QSet<QStringList> &different)
{
    QHash<QString, QStringList> generalOf; // by brand, in the order of words
    for (auto entry = brandsOf.constBegin(); entry != brandsOf.constEnd(); ++entry) {
        for (const QString &brand : *entry)
            generalOf[brand] << entry.key();
    }
    QSet<std::pair<QString, QString>> together;
    for (const QStringList &name : different) {
        for (const QString &a : name) {
            for (const QString &b : name) {
                if (a < b && m_general.contains(a) && m_general.contains(b))
                    together.insert({a, b});
            }
        }
    }
    struct Candidate
    {
        double share;
        QString a;
        QString b;
    };
    std::vector<Candidate> candidates;
    for (auto entry = brandsOf.constBegin(); entry != brandsOf.constEnd(); ++entry) {
        QMap<QString, int> common;
        for (const QString &brand : *entry) {
            for (const QString &other : generalOf.value(brand)) {
                if (entry.key() < other)
                    ++common[other];
            }
        }
        for (auto other = common.constBegin(); other != common.constEnd(); ++other) {
            const double share = *other / double(std::min(entry->size(), brandsOf.value(other.key()).size()));
            if (*other >= brandsInCommon && share >= shareInCommon && !together.contains({entry.key(), other.key()}))
                candidates.push_back({share, entry.key(), other.key()});
        }
    }
    // The surest first; a word has one meaning.
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &x, const Candidate &y) { return x.share > y.share; });
    for (const Candidate &found : candidates) {
        if (m_meanings.contains(found.a) || m_meanings.contains(found.b))
            continue;
        m_meanings.insert(found.a, found.a);
        m_meanings.insert(found.b, found.a);
    }
}

} // namespace analysis
