// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importbatch.h"
#include "exchange/xml/pendingview.h"
#include "exchange/xml/remarks.h"

#include <QHash>

#include <vector>

namespace exchange {

/// A property as a file gives it. `key` is the key itself or, in exchange XML, the id of its definition.
struct ForeignProperty
{
    QString key;
    QString value;
    int line = 0;
};

/// Puts together the batch of a model file while that is read from front to back: concepts are added as they come,
/// and what points forward (ends of relationships, property definitions, what boxes show) is resolved in finish().
///
/// It is here that broken files are made good: a second concept with the same id is left out, missing ids are made up
/// from what the concept says, relationships and connections with an end that does not exist are left out, and each
/// such thing is listed with its line. Both readers share it so that both treat the same fault alike.
class BatchBuilder
{
public:
    /// `path` is the file as the user named it.
    BatchBuilder(const QString &path, const QString &format);

    [[nodiscard]] Remarks &remarks() { return m_remarks; }
    [[nodiscard]] landscape::Settings &settings() { return m_landscape.settings; }

    /// `kindName` is the name of the kind in the file; an unknown one becomes a grouping (an association) that keeps
    /// the name as its specialisation. Uid, name and the like are set in `element` already.
    void addElement(landscape::Element element, std::string_view kindName, const QList<ForeignProperty> &properties,
                    int line);
    void addRelationship(landscape::Relationship relationship, std::string_view kindName, const QString &source,
                         const QString &target, const QList<ForeignProperty> &properties, int line);
    void addView(landscape::View view, PendingLayout layout, const QList<ForeignProperty> &properties, int line);

    /// Puts a concept or view that was added before into a folder. False where nothing has that uid.
    bool setFolder(const QString &uid, const QString &folder);
    /// The names of specialisations by the ids that stand in Concept::specialization.
    void setSpecializationNames(const QHash<QString, QString> &names);
    /// The keys of properties by the ids that stand in ForeignProperty::key. Ids without a name are listed.
    void setPropertyKeys(const QHash<QString, QString> &keys);

    /// Resolves what is open and gives the batch away. Call once.
    [[nodiscard]] ImportBatch finish();

private:
    struct OpenProperty
    {
        landscape::ConceptId owner;
        landscape::ViewId view; ///< the owner where `owner` is null
        int key = 0;
        QString value;
        int line = 0;
    };
    struct OpenEnds
    {
        landscape::RelationshipId relationship;
        QString source;
        QString target;
        int line = 0;
    };

    bool takeUid(landscape::Concept &item, const QString &kind, int line);
    void noticeName(const QString &name, int line);
    void addProperties(landscape::ConceptId owner, landscape::ViewId view, const QList<ForeignProperty> &properties);
    void resolveEnds();
    void resolveProperties();
    void setAttribute(landscape::AttributeValues &attributes, landscape::AttributeId attribute,
                      const OpenProperty &open);
    [[nodiscard]] landscape::Value referenceValue(const QString &text);
    void resolveSpecializations();

    Remarks m_remarks;
    ImportBatch m_batch;
    landscape::Landscape &m_landscape;
    landscape::SourceId m_source;
    QHash<QString, landscape::ConceptId> m_concepts;
    QHash<QString, landscape::ViewId> m_views;
    std::vector<OpenEnds> m_openEnds;
    std::vector<OpenProperty> m_openProperties;
    QHash<QString, int> m_keyIndex;
    QStringList m_keys;
    QList<int> m_keyLines; ///< where each is first used
    QHash<QString, QString> m_propertyKeys;
    bool m_hasPropertyKeys = false;
    QHash<QString, QString> m_specializations;
    std::vector<std::pair<landscape::ViewId, PendingLayout>> m_layouts;
    QHash<QString, QList<landscape::ElementId>> m_elementsByName; ///< filled when a reference is first met
};

} // namespace exchange
