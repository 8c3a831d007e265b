// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/portfolio.h"

#include "landscape/metamodel/attribute.h"

#include <QCoreApplication>

namespace landscape {

namespace {

struct VerdictRow
{
    Verdict verdict;
    const char *name;
    const char *label;
};

constexpr VerdictRow verdictRows[] = {
    {Verdict::Retire, "retire", QT_TRANSLATE_NOOP("landscape", "Retire")},
    {Verdict::MakeCommon, "make-common", QT_TRANSLATE_NOOP("landscape", "Make common")},
    {Verdict::KeepCommon, "keep-common", QT_TRANSLATE_NOOP("landscape", "Keep common")},
    {Verdict::KeepLocal, "keep-local", QT_TRANSLATE_NOOP("landscape", "Keep local")},
    {Verdict::Replace, "replace", QT_TRANSLATE_NOOP("landscape", "Replace")},
    {Verdict::Investigate, "investigate", QT_TRANSLATE_NOOP("landscape", "Investigate")},
};

constexpr std::pair<Uniqueness, const char *> uniquenessNames[] = {
    {Uniqueness::No, "no"},
    {Uniqueness::Claimed, "claimed"},
    {Uniqueness::Accepted, "accepted"},
};

}

Protection protectionOf(const AttributeValues &values)
{
    return {values.get<Level>(attributes::confidentiality), values.get<Level>(attributes::integrity),
            values.get<Level>(attributes::availability)};
}

QString uniquenessName(Uniqueness uniqueness)
{
    return QString::fromLatin1(uniquenessNames[size_t(uniqueness)].second);
}

std::optional<Uniqueness> uniquenessFromName(QStringView name)
{
    for (const auto &[uniqueness, candidate] : uniquenessNames) {
        if (name.compare(QLatin1String(candidate), Qt::CaseInsensitive) == 0)
            return uniqueness;
    }
    return std::nullopt;
}

QString verdictName(Verdict verdict)
{
    return QString::fromLatin1(verdictRows[size_t(verdict)].name);
}

QString verdictLabel(Verdict verdict)
{
    return QCoreApplication::translate("landscape", verdictRows[size_t(verdict)].label);
}

std::optional<Verdict> verdictFromName(QStringView name)
{
    for (const VerdictRow &row : verdictRows) {
        if (name.compare(QLatin1String(row.name), Qt::CaseInsensitive) == 0)
            return row.verdict;
    }
    return std::nullopt;
}

} // namespace landscape
