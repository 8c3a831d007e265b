// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/comparing/changerows.h"

#include <QCoreApplication>

namespace panels {

using landscape::Change;
using landscape::ChangeKind;

namespace {

// "Run cost, Name and 3 more".
QString fieldsText(const Change &change)
{
    constexpr qsizetype most = 3;
    QStringList labels;
    for (const landscape::FieldChange &field : change.fields)
        labels << field.label;
    const qsizetype count = labels.size();
    const QString list = labels.mid(0, most).join(QStringLiteral(", "));
    return count > most ? QCoreApplication::translate("panels", "%1 and %2 more").arg(list).arg(count - most) : list;
}

}

QString changeTag(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return QStringLiteral("added");
    case ChangeKind::Removed:
        return QStringLiteral("removed");
    case ChangeKind::Changed:
        return QStringLiteral("changed");
    }
    Q_UNREACHABLE();
}

look::Ink changeInk(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return look::Ink::Success;
    case ChangeKind::Removed:
        return look::Ink::Danger;
    case ChangeKind::Changed:
        return look::Ink::Warning;
    }
    Q_UNREACHABLE();
}

QStringList changeHeaders()
{
    return {QCoreApplication::translate("panels", "Change"), QCoreApplication::translate("panels", "Kind"),
            QCoreApplication::translate("panels", "Name"), QCoreApplication::translate("panels", "What is different")};
}

QList<ResultRow> changeRows(const QList<Change> &changes)
{
    QList<ResultRow> rows;
    rows.reserve(changes.size());
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const Change &change = changes.at(i);
        ResultCell kind{landscape::changeKindLabel(change.kind), int(change.kind)};
        kind.ink = changeInk(change.kind);
        ResultCell thing{landscape::thingLabel(change.what)};
        thing.ink = look::Ink::Muted;
        ResultRow row;
        row.cells = {kind, thing, ResultCell{change.name.simplified()}, ResultCell{fieldsText(change)}};
        if (const landscape::ElementId element = (change.after ? change.after : change.before).element())
            row.elements = {element};
        row.tag = changeTag(change.kind);
        row.number = int(i);
        rows << row;
    }
    return rows;
}

} // namespace panels
