// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "landscape/ids.h"
#include "landscape/source.h"

#include <QDate>
#include <QList>
#include <QString>

namespace landscape {
struct Settings;
}

namespace analysis {

/// One reason behind a finding. `what` is a stable word for programs ("name", "users", "end_of_support"), `text` a
/// sentence for people; `weight` has the meaning the finding's maker documents (bits, a share, a number of users);
/// `source` is where the fact was read, null where it was computed.
struct Evidence
{
    QString what;
    QString text;
    double weight = 0;
    landscape::SourceRef source;
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// Something the landscape shows and the policy has a view on. Derived, never stored as a fact.
/// `rule` is the policy's id ("P6"; "P13" for double registration) or "DUP1" same function, "DUP2" same product,
/// "DUP3" similar names, or a rule of modelling quality ("model.same-name", see quality/quality.h).
/// `elements` begins with the element the finding is about; `message` is one plain sentence that names the things,
/// numbers and dates.
struct Finding
{
    QString rule;
    base::Severity severity = base::Severity::Warning;
    QList<landscape::ElementId> elements;
    QString message;
    QList<Evidence> evidence;
    QList<landscape::RelationshipId> relationships = {}; ///< those it is about, where it is about relationships
    QList<landscape::ViewId> views = {};
    friend bool operator==(const Finding &, const Finding &) = default;
};

using Findings = QList<Finding>;

/// The two dates that findings are judged by; passed in, so that the analysis stays a pure function.
struct Context
{
    QDate today;
    QDate targetDate; ///< invalid where nobody set one: then only today counts

    /// Today as given and the target date of the settings.
    [[nodiscard]] static Context of(const landscape::Settings &settings, QDate today);
};

} // namespace analysis
