// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/textlinks.h"

#include "base/text.h"

#include <QRegularExpression>
#include <QUrl>

namespace panels {

using namespace landscape;

namespace {

/// The first element, then the first relationship of that name.
ConceptId namedConcept(const Snapshot &snapshot, const QString &name)
{
    const QString wanted = base::folded(name);
    for (const Element &element : snapshot.elements) {
        if (element.name.size() == name.size() && base::folded(element.name) == wanted)
            return element.id;
    }
    for (const Relationship &relation : snapshot.relationships) {
        if (!relation.name.isEmpty() && base::folded(relation.name) == wanted)
            return relation.id;
    }
    return {};
}

const View *namedView(const Snapshot &snapshot, const QString &text)
{
    const QString wanted = base::folded(text);
    for (const View &view : snapshot.views) {
        if (view.uid == text || base::folded(view.name) == wanted)
            return &view;
    }
    return nullptr;
}

LinkTarget targetOf(const Snapshot &snapshot, const QString &reference)
{
    const QString text = reference.trimmed();
    if (text.startsWith(QStringLiteral("view:"), Qt::CaseInsensitive)) {
        const View *view = namedView(snapshot, text.mid(5).trimmed());
        return view ? LinkTarget{{}, view->id} : LinkTarget();
    }
    const QString name = text.startsWith(QStringLiteral("element:"), Qt::CaseInsensitive) ? text.mid(8).trimmed() : text;
    if (const ConceptId byUid = snapshot.findUid(name))
        return {byUid, {}};
    if (const ConceptId byName = namedConcept(snapshot, name))
        return {byName, {}};
    const View *view = namedView(snapshot, name);
    return view ? LinkTarget{{}, view->id} : LinkTarget();
}

QString nameOf(const Snapshot &snapshot, const LinkTarget &target)
{
    if (const View *view = snapshot.views.find(target.view))
        return view->name;
    const Concept *found = snapshot.findConcept(target.what);
    return found ? found->name : QString();
}

QString linkText(const LinkTarget &target, const QString &name)
{
    QString shown = name;
    for (const QChar special : {u'\\', u'[', u']', u'*', u'_', u'`'})
        shown.replace(special, QStringLiteral("\\") + special);
    const QString place = target.view ? QStringLiteral("v%1").arg(target.view.number())
        : target.what.isElement() ? QStringLiteral("e%1").arg(target.what.element().number())
                                      : QStringLiteral("r%1").arg(target.what.relationship().number());
    return QStringLiteral("[%1](landskap:%2)").arg(shown, place);
}

/// The longest view name that `rest` begins with; its length, 0 for none.
qsizetype viewNameLength(const Snapshot &snapshot, QStringView rest)
{
    qsizetype longest = 0;
    for (const View &view : snapshot.views) {
        const qsizetype length = view.name.size();
        if (length > longest && rest.startsWith(view.name, Qt::CaseInsensitive)
            && (rest.size() == length || !rest.at(length).isLetterOrNumber()))
            longest = length;
    }
    return longest;
}

}

QString withLinks(const Snapshot &snapshot, const QString &markdown)
{
    // A link that is written out in Markdown or stands in `code` is left as it is.
    static const QRegularExpression reference(
        QStringLiteral("`[^`\n]*`|\\]\\([^)\n]*\\)|\\[\\[([^\\]\n]+)\\]\\]|\\bid-[0-9A-Za-z][0-9A-Za-z-]*|\\bview:(?=\\S)"));
    QString text;
    qsizetype done = 0;
    auto matches = reference.globalMatch(markdown);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedStart() < done)
            continue;
        const QString whole = match.captured();
        qsizetype end = match.capturedEnd();
        LinkTarget target;
        QString shown;
        if (whole.startsWith(u'`') || whole.startsWith(u']'))
            continue;
        if (whole.startsWith(QStringLiteral("[["))) {
            target = targetOf(snapshot, match.captured(1));
        } else if (whole == u"view:") {
            const QStringView rest = QStringView(markdown).mid(end);
            const qsizetype length = viewNameLength(snapshot, rest);
            if (length > 0)
                target = targetOf(snapshot, whole + rest.left(length).toString());
            end += length;
        } else {
            target = targetOf(snapshot, whole);
        }
        if (target.isNull())
            continue;
        shown = nameOf(snapshot, target);
        text += QStringView(markdown).mid(done, match.capturedStart() - done);
        text += linkText(target, shown.isEmpty() ? whole : shown);
        done = end;
    }
    return text + markdown.mid(done);
}

LinkTarget linkTarget(const Snapshot &snapshot, const QUrl &url)
{
    const QString text = QUrl::fromPercentEncoding(url.toEncoded());
    if (url.scheme() != u"landskap")
        return leadsOut(url) ? LinkTarget() : targetOf(snapshot, text);
    const QString place = url.path();
    const quint32 number = QStringView(place).mid(1).toUInt();
    if (place.startsWith(u'v') && snapshot.views.contains(ViewId::create(number)))
        return {{}, ViewId::create(number)};
    const ConceptId id = place.startsWith(u'e') ? ConceptId(ElementId::create(number))
                                                : ConceptId(RelationshipId::create(number));
    return !place.startsWith(u'v') && snapshot.findConcept(id) ? LinkTarget{id, {}} : LinkTarget();
}

bool leadsOut(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    return scheme == u"http" || scheme == u"https" || scheme == u"mailto";
}

} // namespace panels
