// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xml/batchbuilder.h"
#include "exchange/xml/xmlreader.h"

#include <map>
#include <set>
#include <string>

namespace exchange {

/// A folder of the model tree that is being read.
struct ArchiFolderPlace
{
    QString type; ///< of the top folder it lies in
    QString path; ///< below that; empty = the top folder itself
    QString uid;
    qsizetype row = -1; ///< in Landscape::folders
    bool isEmpty = true;
};

/// Reads the parts of an Archi model, in the words of `.archimate` files and of Grafico alike, which differ in the
/// names of some elements, and in whether a text is an attribute or a child and a reference an id or a link. Nothing is
/// left out silently: what has no field is kept in extras ("archi:<attribute>", "archi:feature:<name>", "archi:xml").
class ArchiContent
{
public:
    ArchiContent(const QString &path, const QString &format);

    [[nodiscard]] BatchBuilder &builder() { return m_builder; }

    /// The attributes of the model, or of a folder, at the reader's place.
    void readModelAttributes(const XmlReader &reader);
    [[nodiscard]] ArchiFolderPlace openFolder(const XmlReader &reader, const ArchiFolderPlace *parent);
    /// The same with all but its path known.
    [[nodiscard]] ArchiFolderPlace openFolder(landscape::Folder folder, const QString &name,
                                              const ArchiFolderPlace *parent);
    /// A child of the model (of a folder) other than folders and elements.
    void readModelChild(XmlReader &reader);
    void readFolderChild(XmlReader &reader, const ArchiFolderPlace &folder, QList<ForeignProperty> &properties);
    void closeFolder(const ArchiFolderPlace &folder, const QList<ForeignProperty> &properties);
    /// The concept or view at the reader's place, which is of `type`.
    void readElement(XmlReader &reader, std::string_view type, ArchiFolderPlace &folder);

    [[nodiscard]] ImportBatch finish();

    // Shared with the reader of views.
    [[nodiscard]] static ForeignProperty readProperty(const XmlReader &reader);
    /// The uid that a link ("File.xml#id") or a reference by id leads to.
    [[nodiscard]] static QString linkedUid(const XmlReader &reader);
    /// "archi:" + `name`, always the same text in memory.
    [[nodiscard]] QString extraKey(std::string_view name) { return shared(m_keys, name, QStringLiteral("archi:")); }
    /// Keeps `value` of the attribute `name` where it is not what the writer makes of the typed fields anyway.
    void keepIfDifferent(std::string_view name, std::string_view value, const QString &canonical,
                         landscape::Extras &extras);
    /// Keeps the attribute `name` at the reader's place as an extra.
    void keepAttribute(const XmlReader &reader, std::string_view name, landscape::Extras &extras);
    /// Keeps a <feature>, or an element that is not known, as an extra.
    void keepFeature(const XmlReader &reader, landscape::Extras &extras);
    void keepXml(XmlReader &reader, landscape::Extras &extras, std::string_view owner);
    /// Notes the folder where it does not follow from the kind of what lies in it.
    void keepFolder(const ArchiFolderPlace &folder, std::string_view type, landscape::Extras &extras);
    /// The text with '\n' as its only line ends.
    [[nodiscard]] static QString lines(QString text);

private:
    using Texts = std::map<std::string, QString, std::less<>>;
    [[nodiscard]] static QString shared(Texts &texts, std::string_view text, const QString &prefix = {});
    void readConcept(XmlReader &reader, const std::string &type, const ArchiFolderPlace &folder);
    void readRelationship(XmlReader &reader, const std::string &type, const ArchiFolderPlace &folder);
    bool readCommonAttribute(const XmlReader &reader, std::string_view name, landscape::Concept &item);
    /// Calls `link(name)` for children that are links.
    template <typename Link>
    QList<ForeignProperty> readContent(XmlReader &reader, landscape::Concept &item, std::string_view type,
                                       Link &&link);
    [[nodiscard]] landscape::AccessMode accessMode(std::string_view written, int line);
    void takeProfiles(landscape::Concept &item);
    /// A kind that ArchiMate does not know becomes a specialisation (BatchBuilder): here is its profile.
    void addProfileOfUnknown(const std::string &type, const QString &standIn);
    void readProfile(XmlReader &reader);
    void readMetadata(XmlReader &reader);
    void dropPlainFolders(landscape::Landscape &landscape) const;
    void keepProfiles(landscape::Landscape &landscape) const;

    BatchBuilder m_builder;
    Texts m_keys;
    Texts m_values; ///< such as fonts, which are long and many boxes have
    Texts m_folderTypes; ///< by kind
    QHash<QString, QString> m_firstFolders; ///< uid by type and path
    std::vector<bool> m_isFolderNeeded; ///< by row: says more than that something lies in it
    std::set<std::string> m_unknownTypes;
    QHash<QString, QString> m_profileNames;
    QHash<QString, QString> m_profilesOf; ///< ids of profiles as written, by the uid of who has them
};

} // namespace exchange
