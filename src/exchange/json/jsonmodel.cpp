// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json/jsonmodel.h"

#include "exchange/xml/batchbuilder.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace exchange {

namespace {

// A model of 100 000 elements takes some 30 MB; more than this is no model but an attack on the memory.
constexpr qint64 largestFile = 512 * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("exchange", text);
}

base::Result<QJsonObject> readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure({QStringLiteral("file.unreadable"), file.errorString(), tr("check that you may read it"), path, 0});
    if (file.size() > largestFile)
        return base::failure({QStringLiteral("file.unreadable"), tr("The file is larger than any model"), {}, path, 0});
    const QByteArray bytes = file.readAll();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (document.isNull())
        return base::failure({QStringLiteral("json.syntax"), tr("The file is not whole JSON (%1)").arg(problem.errorString()),
                              tr("export it again"), path, int(bytes.left(problem.offset).count('\n')) + 1});
    const QJsonObject object = document.object();
    if (!object.value(u"elements").isArray() || !object.value(u"relationships").isArray())
        return base::failure({QStringLiteral("format.unknown"), tr("The file is JSON, but no model with elements and relationships"),
                              tr("export the model as an ArchiMate exchange file"), path, 0});
    return object;
}

QString text(const QJsonObject &object, QStringView key)
{
    return object.value(key).toString();
}

void readConcept(landscape::Concept &item, const QJsonObject &object)
{
    item.uid = text(object, u"id");
    item.name = text(object, u"name");
    item.documentation = text(object, u"documentation");
}

}

bool looksLikeJson(const QByteArray &start)
{
    const QByteArray text = start.startsWith("\xef\xbb\xbf") ? start.mid(3) : start;
    return text.trimmed().startsWith('{');
}

base::Result<ImportBatch> readJsonModel(const QString &path, const ReadOptions &options)
{
    const auto object = readObject(path);
    if (!object)
        return base::failure(object.error());
    BatchBuilder builder(path, QStringLiteral("json"));
    builder.settings().name = text(*object, u"name");
    builder.settings().purpose = text(*object, u"description");
    builder.settings().uid = text(*object, u"archimateId");
    for (const QJsonValue value : object->value(u"elements").toArray()) {
        const QJsonObject row = value.toObject();
        landscape::Element element;
        readConcept(element, row);
        builder.addElement(std::move(element), text(row, u"type").toStdString(), {}, 0);
    }
    for (const QJsonValue value : object->value(u"relationships").toArray()) {
        const QJsonObject row = value.toObject();
        landscape::Relationship relationship;
        readConcept(relationship, row);
        builder.addRelationship(std::move(relationship), text(row, u"type").toStdString(), text(row, u"sourceId"),
                                text(row, u"targetId"), {}, 0);
    }
    for (const QJsonValue value : object->value(u"views").toArray()) {
        landscape::View view;
        view.uid = text(value.toObject(), u"id");
        view.name = text(value.toObject(), u"name");
        builder.addView(std::move(view), {}, {}, 0);
    }
    if (options.cancel.isCancelled())
        return base::failure({QStringLiteral("cancelled"), tr("cancelled"), {}, path, 0});
    return builder.finish();
}

} // namespace exchange
