// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/value.h"

namespace landscape {

/// How much protection information needs, or an application gives: confidentiality, integrity, availability, each
/// 0–4 or unknown.
struct Protection
{
    std::optional<Level> confidentiality;
    std::optional<Level> integrity;
    std::optional<Level> availability;
    friend bool operator==(const Protection &, const Protection &) = default;
};

/// The levels in an element's attributes.
[[nodiscard]] Protection protectionOf(const AttributeValues &attributes);

/// Whether a need is one that no other unit has (P2). Only an accepted one lets a system stay local.
enum class Uniqueness : quint8 { No, Claimed, Accepted };
[[nodiscard]] QString uniquenessName(Uniqueness uniqueness);
[[nodiscard]] std::optional<Uniqueness> uniquenessFromName(QStringView name);

/// The native triple: this unit uses this application for this function. Without an application it is a need that
/// nobody serves.
struct Use
{
    UseId id;
    ElementId unit;
    ElementId function;
    ElementId application;
    Value users; ///< a Number
    Protection protection;
    Uniqueness unique = Uniqueness::No;
    QString uniqueReason;
    QString decidedBy;
    QDate decidedOn;
    AttributeValues attributes; ///< further columns
    SourceRef source;
    friend bool operator==(const Use &, const Use &) = default;
};

/// What it costs that `application` serves the need (unit, function); without a function: once for the unit.
/// Overrides what is computed from other attributes.
struct Move
{
    MoveId id;
    ElementId application; ///< or a Product that can be bought
    ElementId unit;
    ElementId function;
    Value oneTimeCost;
    Value yearlyCost;
    SourceRef source;
    friend bool operator==(const Move &, const Move &) = default;
};

/// What is to become of an application.
enum class Verdict : quint8 { Retire, MakeCommon, KeepCommon, KeepLocal, Replace, Investigate };
[[nodiscard]] QString verdictName(Verdict verdict); ///< "make-common"
[[nodiscard]] QString verdictLabel(Verdict verdict);
[[nodiscard]] std::optional<Verdict> verdictFromName(QStringView name);

/// What people decided about an application: a fact, and a constraint of the next calculation.
struct Decision
{
    DecisionId id;
    ElementId application;
    Verdict verdict = Verdict::KeepCommon;
    QString reason;
    QString decidedBy;
    QDate decidedOn;
    QString scenario; ///< empty = every scenario
    SourceRef source;
    friend bool operator==(const Decision &, const Decision &) = default;
};

} // namespace landscape
