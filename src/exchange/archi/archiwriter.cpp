// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archiwriter.h"

#include "base/text.h"
#include "exchange/archi/archiextras.h"
#include "exchange/archi/archifolders.h"
#include "exchange/archi/archinames.h"
#include "exchange/archi/archiprofiles.h"
#include "exchange/archi/archiviewwriter.h"
#include "exchange/archive.h"
#include "exchange/leftout.h"
#include "landscape/valuetext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QSaveFile>

namespace exchange {

using landscape::AccessMode;
using landscape::ElementId;
using landscape::Landscape;

namespace {

// The name of an element, where that leads to it alone, else its uid: what the reader understands as a reference.
class ReferenceTexts
{
public:
    explicit ReferenceTexts(const Landscape &landscape)
        : m_landscape(landscape)
    {
    }

    QString text(ElementId id)
    {
        if (m_named.isEmpty()) {
            for (const landscape::Element &element : m_landscape.elements) {
                ++m_named[base::folded(element.name)];
                m_uids.insert(element.uid);
            }
        }
        const landscape::Element *element = m_landscape.element(id);
        if (!element)
            return {};
        const QString name = element->name.trimmed();
        const bool isAlone = !name.isEmpty() && m_named.value(base::folded(name)) == 1 && !m_uids.contains(name);
        return isAlone ? name : element->uid;
    }

private:
    const Landscape &m_landscape;
    QHash<QString, int> m_named;
    QSet<QString> m_uids;
};

class ArchiModelWriter
{
public:
    ArchiModelWriter(QIODevice &device, const Landscape &landscape)
        : m_xml(device)
        , m_landscape(landscape)
        , m_ids(landscape)
        , m_folders(landscape)
        , m_profiles(landscape)
        , m_references(landscape)
    {
        for (int i = 0; i < m_folders.size(); ++i) {
            const landscape::Folder &folder = m_folders.place(i).folder;
            m_folderIds << m_ids.take(folder.uid, {QStringLiteral("folder"), folder.type, folder.path});
        }
        addMissingProfiles();
    }

    void run()
    {
        const landscape::Settings &settings = m_landscape.settings;
        const ArchiExtras extras(settings.extras);
        m_xml.open("archimate:model");
        m_xml.attribute("xmlns:xsi", QStringLiteral("http://www.w3.org/2001/XMLSchema-instance"));
        m_xml.attribute("xmlns:archimate", QStringLiteral("http://www.archimatetool.com/archimate"));
        if (hasCanvas())
            m_xml.attribute("xmlns:canvas", QStringLiteral("http://www.archimatetool.com/archimate/canvas"));
        writeAttribute(m_xml, "name", settings.name);
        m_xml.attribute("id", m_ids.take(settings.uid, {QStringLiteral("model"), settings.name}));
        m_xml.attribute("version", QStringLiteral("5.0.0"));
        extras.writeAttributes(m_xml, {"name", "id", "version"});
        writeMetadata();
        for (const int top : m_folders.top())
            writeFolder(top);
        extras.writeFeatures(m_xml);
        writeTextElement(m_xml, "purpose", settings.purpose);
        writeProperties(settings.attributes);
        extras.writeProperties(m_xml);
        for (const landscape::Specialization &profile : std::as_const(m_allProfiles))
            writeProfile(profile);
        extras.writeXml(m_xml);
        m_xml.close();
        m_xml.flush();
    }

private:
    [[nodiscard]] bool hasCanvas() const
    {
        for (const landscape::View &view : m_landscape.views) {
            const auto isCanvas = [](const auto &row) {
                return !row.extras.isEmpty() && row.extras.value(u"archi:xsi:type").startsWith(QLatin1String("Canvas"));
            };
            if (isCanvas(view) || std::any_of(view.nodes.begin(), view.nodes.end(), isCanvas)
                || std::any_of(view.connections.begin(), view.connections.end(), isCanvas))
                return true;
        }
        return false;
    }

    // Of specialisations that concepts carry without anybody having described them.
    void addMissingProfiles()
    {
        m_allProfiles = m_landscape.specializations;
        for (landscape::Specialization &profile : m_allProfiles) {
            if (profile.uid.isEmpty())
                profile.uid = m_profiles.ids(profile.conceptKind, profile.name).value(0);
        }
        for (const landscape::Element &element : m_landscape.elements)
            m_allProfiles << m_profiles.ensure(profileKind(element), element.specialization);
        for (const landscape::Relationship &relationship : m_landscape.relationships)
            m_allProfiles << m_profiles.ensure(profileKind(relationship), relationship.specialization);
        for (const landscape::Specialization &profile : std::as_const(m_allProfiles))
            m_profileIds << m_ids.take(profile.uid, {QStringLiteral("profile"), profile.conceptKind, profile.name});
    }

    void writeMetadata()
    {
        const QString prefix = QStringLiteral("archi:metadata:");
        bool isOpen = false;
        for (const landscape::Extra &extra : m_landscape.settings.extras.entries()) {
            if (!extra.key.startsWith(prefix))
                continue;
            if (!isOpen)
                m_xml.open("metadata");
            isOpen = true;
            writePair(m_xml, "entry", "key", extra.key.mid(prefix.size()), extra.value);
        }
        if (isOpen)
            m_xml.close();
    }

    void writeFolder(int index)
    {
        const ArchiFolders::Place &place = m_folders.place(index);
        const ArchiExtras extras(place.folder.extras);
        m_xml.open("folder");
        writeAttribute(m_xml, "name", place.name);
        m_xml.attribute("id", m_folderIds.at(index));
        if (place.folder.path.isEmpty())
            writeAttribute(m_xml, "type", place.folder.type);
        extras.writeAttributes(m_xml, {"name", "id"});
        extras.writeFeatures(m_xml);
        for (const int inner : place.folders)
            writeFolder(inner);
        writeTextElement(m_xml, "documentation", place.folder.documentation);
        writeProperties(place.folder.attributes);
        extras.writeProperties(m_xml);
        for (const landscape::ConceptId id : place.concepts) {
            if (id.isElement())
                writeElement(*m_landscape.element(id.element()));
            else
                writeRelationship(*m_landscape.relationship(id.relationship()));
        }
        for (const landscape::ViewId id : place.views)
            writeArchiView(m_xml, *m_landscape.views.find(id), m_ids,
                           [this](const landscape::AttributeValues &values) { writeProperties(values); });
        extras.writeXml(m_xml);
        m_xml.close();
    }

    void openConcept(const landscape::Concept &item, const QString &type, const QString &kind, const QString &id)
    {
        m_xml.open("element");
        m_xml.attribute("xsi:type", QStringLiteral("archimate:") + type);
        writeAttribute(m_xml, "name", item.name);
        m_xml.attribute("id", id);
        if (item.specialization.isEmpty())
            return;
        const QString kept = item.extras.value(u"archi:profiles"); // as they stood in the file
        const QStringList keptIds = kept.split(u' ', Qt::SkipEmptyParts);
        QStringList ids;
        for (const QString &profile : m_profiles.ids(kind, item.specialization))
            ids << archiId(profile);
        const bool stillMeansThese = !kept.isEmpty() && m_profiles.names(keptIds) == item.specialization;
        writeAttribute(m_xml, "profiles", stillMeansThese ? kept : ids.join(u' '));
    }

    void closeConcept(const landscape::Concept &item)
    {
        const ArchiExtras extras(item.extras);
        extras.writeFeatures(m_xml);
        writeTextElement(m_xml, "documentation", item.documentation);
        writeProperties(item.attributes);
        extras.writeProperties(m_xml);
        extras.writeXml(m_xml);
        m_xml.close();
    }

    void writeElement(const landscape::Element &element)
    {
        const QString type = kindName(element.kind);
        openConcept(element, type, profileKind(element), m_ids.of(element.id));
        ArchiExtras(element.extras).writeAttributes(m_xml, {"name", "id", "profiles"});
        if (element.kind == landscape::ElementKind::Junction && element.junction == landscape::JunctionKind::Or)
            m_xml.attribute("type", QStringLiteral("or"));
        closeConcept(element);
    }

    void writeRelationship(const landscape::Relationship &relationship)
    {
        using landscape::RelationshipKind;
        const QString type = kindName(relationship.kind) + QStringLiteral("Relationship");
        openConcept(relationship, type, profileKind(relationship), m_ids.of(relationship.id));
        m_xml.attribute("source", m_ids.of(relationship.source));
        m_xml.attribute("target", m_ids.of(relationship.target));
        ArchiExtras(relationship.extras)
            .writeAttributes(m_xml, {"name", "id", "profiles", "source", "target", "accessType", "directed",
                                     "strength"});
        if (relationship.kind == RelationshipKind::Access)
            writeAttribute(m_xml, "accessType", accessType(relationship.access));
        if (relationship.kind == RelationshipKind::Association && relationship.directed)
            m_xml.attribute("directed", QStringLiteral("true"));
        if (relationship.kind == RelationshipKind::Influence)
            writeAttribute(m_xml, "strength", relationship.strength);
        closeConcept(relationship);
    }

    [[nodiscard]] static QString accessType(AccessMode mode)
    {
        switch (mode) {
        case AccessMode::Write:
            return {}; // what nothing means
        case AccessMode::Read:
            return QStringLiteral("1");
        case AccessMode::Unspecified:
            return QStringLiteral("2");
        case AccessMode::ReadWrite:
            return QStringLiteral("3");
        }
        Q_UNREACHABLE();
    }

    void writeProperties(const landscape::AttributeValues &values)
    {
        for (const landscape::AttributeValue &entry : values.entries()) {
            const auto reference = entry.value.as<ElementId>();
            const QString text = reference ? m_references.text(*reference)
                                           : landscape::valueText(entry.value, m_landscape);
            writePair(m_xml, "property", "key", m_landscape.attributeRegistry.definition(entry.attribute).key, text);
        }
    }

    void writeProfile(const landscape::Specialization &profile)
    {
        m_xml.open("profile");
        writeAttribute(m_xml, "name", profile.name);
        m_xml.attribute("id", m_profileIds.at(m_profile++));
        writeAttribute(m_xml, "imagePath", m_ids.ofImage(profile.image));
        writeAttribute(m_xml, "conceptType", conceptTypeOfProfile(profile.conceptKind));
        m_xml.close();
    }

    XmlWriter m_xml;
    const Landscape &m_landscape;
    ArchiIds m_ids;
    ArchiFolders m_folders;
    ProfileIndex m_profiles;
    ReferenceTexts m_references;
    QStringList m_folderIds;
    QList<landscape::Specialization> m_allProfiles;
    QStringList m_profileIds;
    qsizetype m_profile = 0; ///< the next to be written
};

bool hasUsualSettings(const landscape::Settings &settings)
{
    landscape::Settings usual;
    usual.uid = settings.uid;
    usual.name = settings.name;
    usual.purpose = settings.purpose;
    usual.attributes = settings.attributes;
    usual.extras = settings.extras;
    return settings == usual;
}

qsizetype extrasOfOthers(const landscape::Extras &extras)
{
    return std::count_if(extras.entries().begin(), extras.entries().end(), [](const landscape::Extra &extra) {
        return !extra.key.startsWith(QLatin1String("archi:"));
    });
}

qsizetype extrasOfOthers(const Landscape &landscape)
{
    qsizetype count = extrasOfOthers(landscape.settings.extras);
    for (const landscape::Folder &folder : landscape.folders)
        count += extrasOfOthers(folder.extras);
    for (const landscape::Element &element : landscape.elements)
        count += extrasOfOthers(element.extras);
    for (const landscape::Relationship &relationship : landscape.relationships)
        count += extrasOfOthers(relationship.extras);
    for (const landscape::View &view : landscape.views) {
        count += extrasOfOthers(view.extras);
        for (const landscape::PlacedNode &node : view.nodes)
            count += extrasOfOthers(node.extras);
        for (const landscape::RoutedConnection &line : view.connections)
            count += extrasOfOthers(line.extras);
    }
    return count;
}

qsizetype lostReferences(const Landscape &landscape)
{
    qsizetype count = 0;
    for (const landscape::View &view : landscape.views)
        count += std::count_if(view.nodes.begin(), view.nodes.end(), [](const landscape::PlacedNode &node) {
            return node.kind == landscape::NodeKind::ViewReference && !node.reference;
        });
    return count;
}

} // namespace

QByteArray archiXml(const Landscape &landscape)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    ArchiModelWriter(buffer, landscape).run();
    return bytes;
}

QList<NotCarried> whatArchiDoesNotCarry(const Landscape &landscape)
{
    LeftOut leftOut(landscape);
    leftOut.addUses();
    leftOut.addMovesAndDecisions();
    leftOut.addDefinitions();
    leftOut.addSources();
    leftOut.addSameAs();
    leftOut.add(QCoreApplication::translate("exchange", "settings of the calculations"),
                hasUsualSettings(landscape.settings) ? 0 : 1);
    leftOut.add(QCoreApplication::translate("exchange", "details that only the format they came in has a place for"),
                extrasOfOthers(landscape));
    leftOut.add(QCoreApplication::translate("exchange", "links to views that do not exist"),
                lostReferences(landscape));
    return leftOut.list();
}

base::Result<Written> writeArchi(const Landscape &landscape, const QString &path)
{
    const QByteArray xml = archiXml(landscape);
    base::Result<void> done;
    if (landscape.images.isEmpty()) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(xml) != xml.size() || !file.commit())
            done = base::failure(
                {QStringLiteral("file.unwritable"),
                 QCoreApplication::translate("exchange", "The file cannot be written: %1").arg(file.errorString()),
                 QCoreApplication::translate("exchange", "check that its folder exists and that there is room"), path,
                 0});
    } else {
        QList<ArchiveFile> files {{QStringLiteral("model.xml"), xml}};
        for (auto image = landscape.images.begin(); image != landscape.images.end(); ++image)
            files << ArchiveFile {archiImageName(image.key()), image.value()};
        done = writeArchive(path, files);
    }
    if (!done)
        return base::failure(done.error());
    return Written {{path}, whatArchiDoesNotCarry(landscape)};
}

} // namespace exchange
