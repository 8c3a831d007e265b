// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json.h"
#include "cli/model.h"
#include "workflows/analyse.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void addOptions(QCommandLineParser &parser)
{
    addModelOptions(parser);
    parser.addOption({QStringLiteral("min"), tr("Leave out groups with a lower score."), tr("0-1"), QStringLiteral("0")});
}

QString names(const QList<landscape::ElementId> &ids, const landscape::Snapshot &snapshot)
{
    QStringList list;
    for (const landscape::ElementId id : ids) {
        const landscape::Element &element = *snapshot.element(id);
        const auto unit = element.attributes.get<landscape::ElementId>(landscape::attributes::unit);
        list << (unit ? QStringLiteral("%1 (%2)").arg(element.name, snapshot.nameOf(*unit)) : element.name);
    }
    return list.join(QStringLiteral(", "));
}

QJsonArray groupsJson(Console &console, const QList<analysis::DuplicateGroup> &groups, double least,
                      const landscape::Snapshot &snapshot)
{
    QJsonArray array;
    for (const analysis::DuplicateGroup &group : groups) {
        if (group.score < least)
            continue;
        const QString kind = analysis::duplicateKindName(group.kind);
        array << QJsonObject{{QStringLiteral("kind"), kind},
                             {QStringLiteral("about"), uid(group.about, snapshot)},
                             {QStringLiteral("members"), uids(group.members, snapshot)},
                             {QStringLiteral("score"), decimal(group.score)},
                             {QStringLiteral("evidence"), toJson(group.evidence)}};
        console.say(QStringLiteral("%1 %2 %3: %4")
                        .arg(kind)
                        .arg(group.score, 0, 'f', 2)
                        .arg(snapshot.nameOf(group.about), names(group.members, snapshot)));
    }
    return array;
}

QJsonArray registrationsJson(Console &console, const QList<analysis::DoubleRegistration> &registrations,
                             const landscape::Snapshot &snapshot)
{
    QJsonArray array;
    for (const analysis::DoubleRegistration &registration : registrations) {
        array << QJsonObject{{QStringLiteral("information"), uid(registration.information, snapshot)},
                             {QStringLiteral("systems"), uids(registration.systems, snapshot)},
                             {QStringLiteral("flow"), registration.hasFlow},
                             {QStringLiteral("master"), uid(registration.proposedMaster, snapshot)},
                             {QStringLiteral("text"), registration.text}};
        console.say(registration.text);
    }
    return array;
}

int run(const QCommandLineParser &parser, Console &console)
{
    bool ok = false;
    const double least = parser.value(QStringLiteral("min")).toDouble(&ok);
    if (!ok || least < 0 || least > 1)
        return usageError(console, tr("--min is a number from 0 to 1"));
    const auto snapshot = readModel(parser, console);
    if (!snapshot)
        return snapshot.error();
    const workflows::Duplicates found = workflows::findDuplicates(**snapshot);
    console.write({{QStringLiteral("groups"), groupsJson(console, found.groups, least, **snapshot)},
                   {QStringLiteral("doubleRegistrations"), registrationsJson(console, found.doubleRegistrations, **snapshot)}});
    return Done;
}

}

Command duplicatesCommand()
{
    return {QStringLiteral("duplicates"), tr("MODEL"), tr("groups of like applications, information registered twice"),
            addOptions, run};
}

} // namespace cli
