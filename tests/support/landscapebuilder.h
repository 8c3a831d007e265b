// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

#include <QAnyStringView>

#include <optional>

namespace support {

/// Builds small landscapes in tests, a line a fact, in the way the CSV set lies in a landscape. Names may be plain
/// literals (UTF-8). Ids are given out in the order of the calls; uids are made from kind, name and a running number.
///
///     LandscapeBuilder b;
///     const auto north = b.unit("North");
///     const auto care = b.function("Care records");
///     const auto journal = b.application("Journal", north);
///     b.supports(journal, care);
///     b.use(north, care, journal, 120);
///     const auto snapshot = b.snapshot();
class LandscapeBuilder
{
public:
    using ElementId = landscape::ElementId;
    using RelationshipId = landscape::RelationshipId;
    using UseId = landscape::UseId;

    /// The facts so far, for what the functions below do not offer.
    landscape::Landscape facts;

    [[nodiscard]] landscape::SnapshotPtr snapshot() const { return landscape::makeSnapshot(facts); }

    ElementId element(landscape::ElementKind kind, QAnyStringView name, ElementId parent = {});
    ElementId unit(QAnyStringView name, ElementId parent = {});
    ElementId function(QAnyStringView name, ElementId parent = {});
    ElementId information(QAnyStringView name);
    /// An information object with its classification.
    ElementId information(QAnyStringView name, int confidentiality, int integrity, int availability);
    ElementId product(QAnyStringView name, QAnyStringView vendor = {});
    /// With its unit (may be null) and scope ("local", "common" or empty for unknown).
    ElementId application(QAnyStringView name, ElementId unit = {}, QAnyStringView scope = {});
    ElementId zone(QAnyStringView name, std::optional<double> trust = {});
    ElementId node(QAnyStringView name, ElementId zone = {});

    /// A text (literals too), a number, bool, QDate, Level, Money, ElementId …
    template <typename T> LandscapeBuilder &set(ElementId id, landscape::AttributeId attribute, const T &value)
    {
        if constexpr (std::is_same_v<T, bool>)
            return setContent(id, attribute, value);
        else if constexpr (std::is_arithmetic_v<T>)
            return setContent(id, attribute, double(value));
        else if constexpr (std::is_convertible_v<const T &, QAnyStringView>)
            return setContent(id, attribute, QAnyStringView(value).toString());
        else
            return setContent(id, attribute, value);
    }
    LandscapeBuilder &set(RelationshipId id, landscape::AttributeId attribute, landscape::Value::Content value);
    /// A further owner.
    LandscapeBuilder &owner(ElementId id, QAnyStringView name);
    LandscapeBuilder &product(ElementId application, ElementId product);
    /// Classification of information, assurance of an application or node; -1 leaves a level unknown.
    LandscapeBuilder &protect(ElementId id, int confidentiality, int integrity, int availability);
    LandscapeBuilder &protect(UseId id, int confidentiality, int integrity, int availability);

    RelationshipId relate(landscape::RelationshipKind kind, landscape::ConceptId source, landscape::ConceptId target,
                          QAnyStringView name = {});
    RelationshipId supports(ElementId application, ElementId function, std::optional<double> fit = {});
    RelationshipId flow(ElementId from, ElementId to, const QList<ElementId> &information = {});
    /// `crud`: any of "CRUD"; the access mode follows from it.
    RelationshipId access(ElementId application, ElementId information, QAnyStringView crud, ElementId unit = {},
                          std::optional<double> volume = {}, bool master = false);
    RelationshipId hosting(ElementId node, ElementId application);

    UseId use(ElementId unit, ElementId function, ElementId application = {}, std::optional<double> users = {});
    LandscapeBuilder &unique(UseId id, landscape::Uniqueness uniqueness, QAnyStringView reason = {},
                             QAnyStringView decidedBy = {}, QDate decidedOn = {});
    landscape::MoveId move(ElementId application, ElementId unit, ElementId function, std::optional<double> oneTimeCost,
                           std::optional<double> yearlyCost);
    landscape::DecisionId decision(ElementId application, landscape::Verdict verdict, QAnyStringView reason,
                                   QAnyStringView decidedBy, QDate decidedOn = {}, QAnyStringView scenario = {});

private:
    LandscapeBuilder &setContent(ElementId id, landscape::AttributeId attribute, landscape::Value::Content value);
};

/// The same facts under other ids, drawn from `seed`: what an analysis says about a landscape must not depend on them.
/// Views are left out.
[[nodiscard]] landscape::Landscape withPermutedIds(const landscape::Landscape &facts, quint32 seed);

} // namespace support
