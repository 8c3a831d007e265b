// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/recordtables.h"

#include "analysis/duplicates/namefeatures.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace analysis {

namespace {

bool isCode(const QString &token)
{
    return token.size() >= 4 && std::any_of(token.begin(), token.end(), [](QChar c) { return c.isDigit(); });
}

void appendOnce(QStringList &list, const QString &entry)
{
    if (!list.contains(entry))
        list << entry;
}

}

RecordTables::RecordTables(const QList<MatchRecord> &left, const QList<MatchRecord> &right, const Synonyms &synonyms)
    : m_leftCount(int(left.size()))
{
    m_rows.reserve(left.size() + right.size());
    QHash<QString, int> units;
    for (const QList<MatchRecord> *table : {&left, &right}) {
        for (const MatchRecord &record : *table) {
            NameReading names{&synonyms, {}, false};
            int unit = -1;
            if (const QString name = base::folded(record.unit); !name.isEmpty()) {
                names.strip << base::words(name);
                unit = units.contains(name) ? units.value(name) : *units.insert(name, int(units.size()));
            }
            m_rows << Row{nameTokens(record.name, names), nameTokens(record.details, {&synonyms, {}, false}), {},
                          unit};
        }
    }
    QHash<QString, int> frequency;
    for (const Row &row : std::as_const(m_rows)) {
        for (const QString &token : QSet<QString>(row.tokens.begin(), row.tokens.end()))
            ++frequency[token];
    }
    constexpr int mostOften = 6;
    for (Row &row : m_rows) {
        for (const QString &token : std::as_const(row.tokens)) {
            if (isCode(token) && frequency.value(token) <= mostOften)
                appendOnce(row.codes, token);
        }
    }
}

QList<QStringList> RecordTables::nameFeatures() const
{
    QList<QStringList> rows;
    rows.reserve(m_rows.size());
    for (const Row &row : m_rows)
        rows << analysis::nameFeatures(row.tokens);
    return rows;
}

QList<QStringList> RecordTables::allWords() const
{
    QList<QStringList> rows;
    rows.reserve(m_rows.size());
    for (const Row &row : m_rows)
        rows << row.tokens + row.details;
    return rows;
}

bool RecordTables::haveDetails(int a, int b) const
{
    return !row(a).details.isEmpty() && !row(b).details.isEmpty();
}

bool RecordTables::haveCodes(int a, int b) const
{
    return !row(a).codes.isEmpty() && !row(b).codes.isEmpty();
}

QStringList RecordTables::sharedCodes(int a, int b) const
{
    QStringList shared;
    for (const QString &code : row(a).codes) {
        if (row(b).tokens.contains(code) || row(b).details.contains(code))
            appendOnce(shared, code);
    }
    for (const QString &code : row(b).codes) {
        if (row(a).details.contains(code))
            appendOnce(shared, code);
    }
    return shared;
}

QStringList RecordTables::sharedTokens(int a, int b) const
{
    QStringList shared;
    for (const QString &token : row(a).tokens) {
        if (row(b).tokens.contains(token))
            appendOnce(shared, token);
    }
    return shared;
}

Evidence nameEvidence(const QStringList &shared, double cosine, double bits)
{
    const QString percent = QString::number(int(cosine * 100));
    return {QStringLiteral("name"),
            shared.isEmpty() ? QCoreApplication::translate("analysis", "names %1 % alike").arg(percent)
                             : QCoreApplication::translate("analysis", "names %1 % alike (shared: %2)")
                                   .arg(percent, shared.join(QStringLiteral(", "))),
            bits, {}};
}

Evidence codeEvidence(const QStringList &shared, double bits)
{
    return {QStringLiteral("code"),
            shared.isEmpty() ? QCoreApplication::translate("analysis", "different codes")
                             : QCoreApplication::translate("analysis", "shared code %1").arg(shared.join(QStringLiteral(", "))),
            bits, {}};
}

} // namespace analysis
