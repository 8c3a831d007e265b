// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changes.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace cli {

using landscape::Change;
using landscape::ChangeKind;
using landscape::Conflict;
using landscape::FieldChange;
using landscape::FieldText;
using landscape::MergeSide;
using landscape::ThingRef;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QJsonObject thingJson(const ThingRef &thing)
{
    return {{QStringLiteral("what"), thingName(thing.what)},
            {QStringLiteral("id"), thing.uid},
            {QStringLiteral("name"), thing.name}};
}

QJsonValue textJson(const FieldText &text)
{
    return text.given ? QJsonValue(text.exact) : QJsonValue();
}

QString sideName(MergeSide side)
{
    switch (side) {
    case MergeSide::Base:
        return QStringLiteral("base");
    case MergeSide::Ours:
        return QStringLiteral("ours");
    case MergeSide::Theirs:
        return QStringLiteral("theirs");
    }
    Q_UNREACHABLE();
}

QString quoted(const FieldText &text)
{
    if (!text.given)
        return tr("nothing");
    QString line = text.shown.simplified();
    if (line.size() > 120)
        line = line.left(117) + QStringLiteral("…");
    return tr("“%1”").arg(line);
}

QString heading(const ThingRef &thing)
{
    return thingLabel(thing.what) + u' ' + (thing.name.isEmpty() ? thing.uid : thing.name.simplified());
}

}

QJsonObject toJson(const QList<Change> &changes)
{
    QJsonArray added;
    QJsonArray removed;
    QJsonArray changed;
    for (const Change &change : changes) {
        if (change.kind == ChangeKind::Added)
            added << thingJson(change);
        else if (change.kind == ChangeKind::Removed)
            removed << thingJson(change);
        for (const FieldChange &field : change.fields) {
            QJsonObject entry = thingJson(change);
            entry.insert(QStringLiteral("field"), field.field);
            entry.insert(QStringLiteral("from"), textJson(field.from));
            entry.insert(QStringLiteral("to"), textJson(field.to));
            changed << entry;
        }
    }
    return {{QStringLiteral("added"), added}, {QStringLiteral("removed"), removed}, {QStringLiteral("changed"), changed}};
}

QJsonArray toJson(const QList<ThingRef> &things)
{
    QJsonArray array;
    for (const ThingRef &thing : things)
        array << thingJson(thing);
    return array;
}

QJsonArray toJson(const QList<Conflict> &conflicts)
{
    QJsonArray array;
    for (const Conflict &conflict : conflicts) {
        QJsonObject entry = thingJson({conflict.key.what, conflict.key.uid, conflict.name});
        entry.insert(QStringLiteral("field"), conflict.key.field);
        entry.insert(QStringLiteral("base"), textJson(conflict.base));
        entry.insert(QStringLiteral("ours"), textJson(conflict.ours));
        entry.insert(QStringLiteral("theirs"), textJson(conflict.theirs));
        entry.insert(QStringLiteral("dependants"), toJson(conflict.dependants));
        entry.insert(QStringLiteral("taken"), sideName(conflict.taken));
        entry.insert(QStringLiteral("resolved"), conflict.resolved);
        array << entry;
    }
    return array;
}

void tell(Console &console, const QList<Change> &changes)
{
    for (const Change &change : changes) {
        const QString sign = change.kind == ChangeKind::Added ? QStringLiteral("+ ")
            : change.kind == ChangeKind::Removed              ? QStringLiteral("- ")
                                                              : QStringLiteral("~ ");
        console.say(sign + heading(change));
        for (const FieldChange &field : change.fields)
            console.say(QStringLiteral("    %1: %2 → %3").arg(field.label, quoted(field.from), quoted(field.to)));
    }
}

void tell(Console &console, const QList<Conflict> &conflicts)
{
    for (const Conflict &conflict : conflicts) {
        const QString what = heading({conflict.key.what, conflict.key.uid, conflict.name});
        console.say(QStringLiteral("! ") + (conflict.label.isEmpty() ? what : what + QStringLiteral(", ") + conflict.label));
        console.say(tr("    base: %1").arg(quoted(conflict.base)));
        console.say(tr("    ours: %1").arg(quoted(conflict.ours)));
        console.say(tr("    theirs: %1").arg(quoted(conflict.theirs)));
        for (const ThingRef &thing : conflict.dependants)
            console.say(tr("    comes or goes with it: %1").arg(heading(thing)));
    }
}

} // namespace cli
