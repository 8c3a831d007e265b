// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/synonyms.h"

#include "analysis/resources.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace analysis {

namespace {

// Shorter parts are found inside too many words.
constexpr qsizetype shortestPart = 4;

}

const Synonyms &Synonyms::shipped()
{
    static const Synonyms synonyms = [] {
        auto read = fromJson(resourceText(QStringLiteral("criteria/synonyms.json")), QStringLiteral("synonyms.json"));
        Q_ASSERT_X(read, "analysis", "the synonyms that ship are broken");
        return read.value_or(Synonyms());
    }();
    return synonyms;
}

base::Result<Synonyms> Synonyms::fromJson(const QByteArray &json, const QString &fileName)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return base::failure({QStringLiteral("criteria.syntax"),
                              QCoreApplication::translate("analysis", "The list of synonyms is not valid JSON: %1").arg(problem.errorString()),
                              QCoreApplication::translate("analysis", "Mend the file at this line"), fileName,
                              int(json.first(std::min<qsizetype>(problem.offset, json.size())).count('\n')) + 1});
    Synonyms result;
    for (const QJsonValue group : document.object().value(u"groups").toArray()) {
        const QJsonArray words = group.toArray();
        const QString first = base::folded(words.first().toString());
        for (const QJsonValue word : words) {
            if (!result.m_first.contains(base::folded(word.toString())))
                result.m_first.insert(base::folded(word.toString()), first);
        }
    }
    for (const QJsonValue word : document.object().value(u"fillers").toArray())
        result.m_fillers.insert(base::folded(word.toString()));
    return result;
}

void Synonyms::append(QStringList &words, const QString &part) const
{
    if (!m_fillers.contains(part))
        words << m_first.value(part, part);
}

QStringList Synonyms::meaningOf(const QString &word) const
{
    if (isKnown(word))
        return {m_first.value(word, word)};
    // A compound: the longest known ending, then the longest known beginning; Swedish may bind them with an s.
    for (qsizetype cut = 3; cut + shortestPart <= word.size(); ++cut) {
        if (const QString end = word.mid(cut); isKnown(end)) {
            QString start = word.first(cut);
            if (!isKnown(start) && start.endsWith(u's') && isKnown(start.chopped(1)))
                start.chop(1);
            QStringList words;
            append(words, start);
            append(words, end);
            return words;
        }
    }
    for (qsizetype cut = word.size() - 3; cut >= shortestPart; --cut) {
        if (const QString start = word.first(cut); isKnown(start)) {
            QStringList words;
            append(words, start);
            append(words, word.mid(cut));
            return words;
        }
    }
    return {word};
}

} // namespace analysis
