// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importbatch.h"
#include "exchange/xml/pendingview.h"
#include "exchange/xml/remarks.h"
#include "exchange/xml/uidindex.h"

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

/// What a file says of an attribute, and the id that its properties name instead of a key.
struct ForeignDefinition
{
    QString id;
    landscape::AttributeDefinition definition; ///< the key is set
    bool isComplete = false; ///< says all of it, not only key, type and description
};

/// Name of the property that carries Concept::specialization in formats without a place for it.
inline constexpr QLatin1StringView specializationProperty("Specialization (Landskap)");

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
    /// What has been put together so far: for specialisations, images and folders, which need no resolving.
    [[nodiscard]] landscape::Landscape &landscape() { return m_landscape; }

    /// `kindName` is the name of the kind in the file; an unknown one becomes a grouping (an association) that keeps
    /// the name as its specialisation. Uid, name and the like are set in `element` already.
    void addElement(landscape::Element element, std::string_view kindName, const QList<ForeignProperty> &properties,
                    int line);
    void addRelationship(landscape::Relationship relationship, std::string_view kindName, const QString &source,
                         const QString &target, const QList<ForeignProperty> &properties, int line);
    void addView(landscape::View view, PendingLayout layout, const QList<ForeignProperty> &properties, int line);

    /// Properties of the folder at `row` of landscape().folders.
    void addFolderProperties(qsizetype row, const QList<ForeignProperty> &properties);
    /// Properties of the model itself.
    void addModelProperties(const QList<ForeignProperty> &properties);
    /// Properties that cannot become values (without a key, or without a value where the attribute is not a text) are
    /// kept in extras under `prefix` and their key, instead of being left out.
    void keepOddProperties(const QString &prefix) { m_oddProperties = prefix; }
    /// The import is of many files, so a line says nothing without its file: sources are told without.
    void setLinesMeanNothing() { m_hasLines = false; }

    /// Puts a concept or view that was added before into a folder. False where nothing has that uid.
    bool setFolder(const QString &uid, const QString &folder);
    /// The names of specialisations by the ids that stand in Concept::specialization.
    void setSpecializationNames(const QHash<QString, QString> &names);
    /// The definitions of properties whose ids stand in ForeignProperty::key; all become attributes, in this order.
    /// Ids that are not defined are listed and serve as keys.
    void setPropertyDefinitions(const QList<ForeignDefinition> &definitions);
    /// Lets what is added later name the concept or view with that uid by `id`, too.
    void addAlias(const QString &id, const QString &uid);
    /// What has the uid, as far as it has come; null where nothing has.
    [[nodiscard]] landscape::ConceptId conceptOf(const QString &uid) const { return m_concepts.value(uid); }
    [[nodiscard]] landscape::ViewId viewOf(const QString &uid) const { return m_views.value(uid); }

    /// Resolves what is open and gives the batch away. Call once.
    [[nodiscard]] ImportBatch finish();

private:
    struct OpenProperty
    {
        landscape::ConceptId owner;
        landscape::ViewId view; ///< the owner where `owner` is null
        qsizetype folder = -1; ///< the owner where both are null; -1 = the model itself
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

    [[nodiscard]] landscape::SourceRef at(int line) const { return {m_source, m_hasLines ? line : 0}; }
    bool takeUid(landscape::Concept &item, landscape::ConceptId id, std::string_view kind, int line);
    void noticeName(const QString &name, int line);
    void addProperties(landscape::ConceptId owner, landscape::ViewId view, const QList<ForeignProperty> &properties,
                       qsizetype folder = -1);
    void define(const ForeignDefinition &foreign);
    [[nodiscard]] landscape::AttributeId attributeOf(qsizetype key);
    void setSpecialization(const OpenProperty &open);
    void resolveEnds();
    void resolveProperties();
    void setAttribute(landscape::AttributeValues &attributes, landscape::Extras &extras,
                      landscape::AttributeId attribute, const OpenProperty &open);
    void keepOdd(landscape::Extras &extras, const QString &key, const OpenProperty &open);
    [[nodiscard]] landscape::Value referenceValue(const QString &text);
    void resolveSpecializations();

    /// Kinds by their names in the file: few names come again and again.
    template <typename Kind> class KnownKinds
    {
    public:
        template <typename Find> std::optional<Kind> find(std::string_view name, Find &&fromName);

    private:
        std::map<std::string, std::optional<Kind>, std::less<>> m_kinds;
    };

    Remarks m_remarks;
    ImportBatch m_batch;
    landscape::Landscape &m_landscape;
    landscape::SourceId m_source;
    KnownKinds<landscape::ElementKind> m_elementKinds;
    KnownKinds<landscape::RelationshipKind> m_relationshipKinds;
    UidIndex m_concepts;
    QHash<QString, landscape::ViewId> m_views;
    std::vector<OpenEnds> m_openEnds;
    std::vector<OpenProperty> m_openProperties;
    QHash<QString, int> m_keyIndex;
    QStringList m_keys;
    QList<int> m_keyLines; ///< where each is first used
    QString m_oddProperties;
    bool m_hasLines = true;
    QHash<QString, landscape::AttributeId> m_definedIds;
    bool m_hasDefinitions = false;
    QString m_specializationId; ///< of the property that carries specialisations
    QHash<QString, QString> m_specializations;
    std::vector<std::pair<landscape::ViewId, PendingLayout>> m_layouts;
    QHash<QString, QList<landscape::ElementId>> m_elementsByName; ///< filled when a reference is first met
};

} // namespace exchange
