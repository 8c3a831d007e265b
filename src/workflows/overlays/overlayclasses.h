// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/metamodel/elementkind.h"
#include "landscape/snapshot.h"
#include "workflows/analyse.h"

#include <QSet>

namespace workflows {

/// What the order of classes means, and so which colours they have.
enum class OverlayScale : quint8 {
    Categories, ///< no order
    Amounts,    ///< from little to much
    Alarms,     ///< from none to many
    Dates,      ///< from long past to far ahead; steps 0 to 6
    States,     ///< good to bad; steps 0 to 4
};

/// One class of values.
struct OverlayClass
{
    QString label;
    int step = 0; ///< which colour of the scale
    bool isRest = false; ///< "Other": the rare ones together, in grey
};

/// The elements of a landscape in classes by one overlay. The same landscape gives the same classes whatever is shown.
struct OverlayClasses
{
    OverlayScale scale = OverlayScale::Categories;
    QList<OverlayClass> classes;
    QHash<landscape::ElementId, int> classOf; ///< of those that have a value
    QHash<landscape::ElementId, QString> words; ///< the value in a word or two
    QSet<landscape::ElementKind> kinds; ///< kinds of which some element has a value: the others cannot have one
};

/// At most this many categories have a colour of their own.
inline constexpr int mostCategories = 9;

/// Empty where the key is unknown or no element has a value.
[[nodiscard]] OverlayClasses overlayClasses(
    const landscape::Snapshot &facts, const Analysis *analysis, const QString &key, QDate today);

/// The amounts of an overlay that may size boxes: number, money or duration in hours; without those that are unknown.
[[nodiscard]] QHash<landscape::ElementId, double> overlayAmounts(
    const landscape::Snapshot &facts, const Analysis *analysis, const QString &key);
/// An amount of that overlay in few letters: "1.2 M SEK".
[[nodiscard]] QString overlayAmountText(const landscape::Snapshot &facts, const QString &key, double amount);

/// The attribute behind a key ("cost", "attribute:vendor" …); null where there is none.
[[nodiscard]] landscape::AttributeId overlayAttribute(const landscape::Snapshot &facts, const QString &key);
/// An attribute whose values are the words of the TIME model (tolerate, invest, migrate, eliminate); null without one.
[[nodiscard]] landscape::AttributeId timeAttribute(const landscape::Snapshot &facts);
/// How many findings name each element first.
[[nodiscard]] QHash<landscape::ElementId, int> findingCounts(const Analysis &analysis);

} // namespace workflows
