// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importbatch.h"
#include "landscape/landscape.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace exchange {

/// Turns the smaller parts of a landscape into JSON. Elements and sources are named as the file names them: elements by
/// uid, sources by their place in the file, from 1.
class ToJson
{
public:
    explicit ToJson(const landscape::Landscape &landscape);

    [[nodiscard]] QJsonValue value(const landscape::Value &value) const;
    void putAttributes(QJsonObject &json, const landscape::AttributeValues &values) const;
    void putSource(QJsonObject &json, landscape::SourceRef ref) const;
    [[nodiscard]] QJsonObject concepts(const landscape::Concept &item) const; ///< what all concepts have
    [[nodiscard]] QJsonObject element(const landscape::Element &element) const;
    [[nodiscard]] QJsonObject relationship(const landscape::Relationship &relationship) const;
    [[nodiscard]] QString uid(landscape::ConceptId id) const;
    [[nodiscard]] QString uid(landscape::ViewId id) const;

private:
    const landscape::Landscape &m_landscape;
    QHash<landscape::SourceId, int> m_sources;
};

void putText(QJsonObject &json, QStringView key, const QString &text); ///< an empty text is left out
void putDate(QJsonObject &json, QStringView key, const QDate &date);
void putExtras(QJsonObject &json, const landscape::Extras &extras);

/// Reads them back into `batch`; what refers to nothing is a problem. `where` names the row in messages.
class FromJson
{
public:
    FromJson(ImportBatch &batch, const QString &file)
        : m_batch(batch)
        , m_file(file)
    { }

    void warn(const char *code, const QString &message);
    /// The element or relationship with that uid. Null, and a problem, where there is none; null for no text.
    [[nodiscard]] landscape::ConceptId conceptOf(const QJsonValue &uid, const QString &where);
    [[nodiscard]] landscape::ElementId elementOf(const QJsonValue &uid, const QString &where);
    void addConcept(const QString &uid, landscape::ConceptId id) { m_concepts.insert(uid, id); }
    void addSource(landscape::SourceId id) { m_sources << id; }
    [[nodiscard]] bool knows(const QString &uid) const { return m_concepts.contains(uid); }

    [[nodiscard]] landscape::Value value(const QJsonValue &json, const QString &where);
    [[nodiscard]] landscape::AttributeValues attributes(const QJsonObject &json, const QString &where);
    [[nodiscard]] landscape::SourceRef source(const QJsonObject &json) const;
    /// Rows without their attributes, which may refer to what stands further down, and relationships without their ends.
    void readConcept(landscape::Concept &item, const QJsonObject &json) const;
    [[nodiscard]] landscape::Element element(const QJsonObject &json);
    [[nodiscard]] landscape::Relationship relationship(const QJsonObject &json);

private:
    [[nodiscard]] landscape::Value objectValue(const QJsonObject &json, const QString &where);

    ImportBatch &m_batch;
    QString m_file;
    QHash<QString, landscape::ConceptId> m_concepts;
    QList<landscape::SourceId> m_sources; // in the file's order
};

[[nodiscard]] landscape::Extras extrasOf(const QJsonObject &json);
[[nodiscard]] QDate dateOf(const QJsonValue &json);

} // namespace exchange
