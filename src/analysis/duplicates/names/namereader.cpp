// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/names/namereader.h"

#include "analysis/duplicates/namefeatures.h"
#include "analysis/duplicates/synonyms.h"
#include "base/text.h"

#include <algorithm>

namespace analysis {

namespace {

constexpr qsizetype longestShortName = 6;
constexpr qsizetype shortestPlace = 3;

template <typename T> void insertLongestFirst(QList<T> &list, const T &entry, qsizetype (*sizeOf)(const T &))
{
    if (list.contains(entry))
        return;
    const auto place = std::find_if(list.begin(), list.end(), [&](const T &other) { return sizeOf(other) < sizeOf(entry); });
    list.insert(place, entry);
}

}

NameReader::NameReader(const Synonyms &synonyms)
    : m_synonyms(synonyms)
{
}

bool NameReader::isBrand(const QString &word) const
{
    const bool isNumber = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    return !isNumber && !m_synonyms.isFiller(word) && !m_synonyms.isGeneral(word) && !m_synonyms.isStage(word);
}

void NameReader::addUnit(const QString &name, const QString &shortName)
{
    const auto add = [&](const QStringList &words) {
        if (!words.isEmpty())
            insertLongestFirst<QStringList>(m_sequences[words.first()], words, [](const QStringList &list) { return list.size(); });
    };
    const QStringList words = base::words(name);
    add(words);
    if (shortName.size() <= longestShortName)
        add(base::words(shortName));
    for (const QString &word : words) {
        if (word.size() >= shortestPlace && isBrand(word))
            m_places.insert(word);
    }
}

void NameReader::addVendor(const QString &text)
{
    const VendorName vendor = vendorName(text, m_synonyms);
    if (!vendor.isOwn && !vendor.words.isEmpty() && isBrand(vendor.words.first()))
        insertLongestFirst<VendorName>(m_vendors[vendor.words.first()], vendor, [](const VendorName &one) { return one.words.size(); });
}

void NameReader::learnUnitWords(const QStringList &names, const QList<int> &units)
{
    constexpr qsizetype leastNames = 3;
    constexpr qsizetype leastUnits = 2;
    struct Users
    {
        int unit = -1;
        QSet<QString> names; // without the word
        bool isShared = false;
    };
    if (QSet<int>(units.begin(), units.end()).size() < leastUnits)
        return;
    QHash<QString, Users> usersOf;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QStringList tokens = read(names.at(i)).tokens;
        for (const QString &word : tokens) {
            Users &users = usersOf[word];
            users.isShared = users.isShared || units.at(i) < 0 || (!users.names.isEmpty() && users.unit != units.at(i));
            users.unit = units.at(i);
            QStringList rest = tokens;
            rest.removeAll(word);
            users.names.insert(rest.join(u' '));
        }
    }
    for (auto entry = usersOf.constBegin(); entry != usersOf.constEnd(); ++entry) {
        if (!entry->isShared && entry->names.size() >= leastNames && isBrand(entry.key()))
            m_places.insert(entry.key());
    }
}

void NameReader::takeVendor(QStringList &words, Reading &reading) const
{
    for (qsizetype at = 0; at < words.size(); ++at) {
        for (const VendorName &vendor : m_vendors.value(words.at(at))) {
            qsizetype length = 1;
            while (length < vendor.words.size() && at + length < words.size() && words.at(at + length) == vendor.words.at(length))
                ++length;
            reading.vendor = vendor;
            QStringList rest = words;
            rest.remove(at, length);
            if (std::any_of(rest.begin(), rest.end(), [&](const QString &word) { return isBrand(word); }))
                words = rest;
            return;
        }
    }
}

NameReader::Reading NameReader::read(const QString &name) const
{
    Reading result;
    NameReading how{&m_synonyms, {}, true};
    QStringList stages;
    how.stages = &stages;
    QStringList words = base::words(name);
    for (const QString &word : std::as_const(words)) {
        how.strip << m_sequences.value(word);
        if (m_places.contains(word))
            how.strip << QStringList{word};
    }
    how.then = [&](QStringList &left) {
        takeVendor(left, result);
        result.written.words = left;
    };
    result.tokens = nameTokens(name, how);
    stages.removeIf([&](const QString &stage) { return !m_synonyms.isBesideOperation(stage); });
    result.stage = stages.value(0);
    QStringList &written = result.written.words;
    written.removeIf([&](const QString &word) { return m_synonyms.isFiller(word); });
    if (written.size() == 1) {
        if (const qsizetype at = name.indexOf(written.first(), 0, Qt::CaseInsensitive); at >= 0)
            result.written.alone = name.mid(at, written.first().size());
    }
    return result;
}

} // namespace analysis
