// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/synonyms.h"

#include "analysis/resources.h"
#include "base/text.h"
#include "landscape/landscape.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

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
        QStringList words;
        for (const QJsonValue word : group.toArray())
            words << word.toString();
        result.addGroup(words);
    }
    const auto read = [&](const char *key, QSet<QString> &words) {
        for (const QJsonValue word : document.object().value(QLatin1String(key)).toArray())
            words.insert(base::folded(word.toString()));
    };
    read("fillers", result.m_fillers);
    read("stages", result.m_stages);
    read("inOperation", result.m_operation);
    read("legalForms", result.m_legalForms);
    read("ownMarks", result.m_ownMarks);
    return result;
}

Synonyms Synonyms::of(const landscape::Landscape &landscape)
{
    Synonyms result = shipped();
    const auto attribute = landscape.attributeRegistry.find(QStringLiteral("synonyms"));
    if (!attribute)
        return result;
    for (const landscape::Value &value : landscape.settings.attributes.all(attribute)) {
        for (const QString &line : value.as<QString>().value_or(QString()).split(u'\n'))
            result.addGroup(line.split(u'='));
    }
    return result;
}

base::Result<Synonyms> Synonyms::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure({QStringLiteral("criteria.read"),
                              QCoreApplication::translate("analysis", "The list of synonyms cannot be read: %1").arg(file.errorString()),
                              QCoreApplication::translate("analysis", "Check the path and the permissions"), path, 0});
    return fromJson(file.readAll(), path);
}

void Synonyms::addGroup(const QStringList &words)
{
    QStringList folded;
    for (const QString &word : words) {
        const QString squeezed = base::squeezed(word);
        if (!squeezed.isEmpty() && !folded.contains(squeezed))
            folded << squeezed;
    }
    if (folded.size() < 2)
        return;
    // The first word that is known already stands for all, so that what was alike before stays alike.
    QString first = folded.first();
    for (const QString &word : std::as_const(folded)) {
        if (m_first.contains(word)) {
            first = m_first.value(word);
            break;
        }
    }
    for (const QString &word : std::as_const(folded)) {
        const QString before = m_first.value(word, word);
        if (before != word || m_first.contains(word)) {
            for (QString &meaning : m_first) {
                if (meaning == before)
                    meaning = first;
            }
        }
        m_first.insert(word, first);
    }
}

void Synonyms::join(const Synonyms &other)
{
    QMap<QString, QStringList> groups;
    for (auto entry = other.m_first.constBegin(); entry != other.m_first.constEnd(); ++entry)
        groups[*entry] << entry.key();
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        group->removeAll(group.key());
        group->sort();
        group->prepend(group.key());
        addGroup(*group);
    }
    m_fillers.unite(other.m_fillers);
    m_stages.unite(other.m_stages);
    m_operation.unite(other.m_operation);
    m_legalForms.unite(other.m_legalForms);
    m_ownMarks.unite(other.m_ownMarks);
}

bool Synonyms::isGeneral(const QString &word) const
{
    if (m_first.contains(word))
        return true;
    const QStringList parts = meaningOf(word);
    return parts != QStringList{word}
        && std::all_of(parts.begin(), parts.end(), [&](const QString &part) { return isKnown(part); });
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
