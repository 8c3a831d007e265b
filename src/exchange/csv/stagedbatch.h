// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importbatch.h"

#include <QSet>

namespace exchange {

/// A place in a file that is being read: `file` as people know it, for messages, and the same as a source.
struct Place
{
    QString file;
    landscape::SourceRef ref;
};

/// A batch in the making, with what all table readers do alike: unique uids, problems with their place, cells read as
/// typed values, relationships.
class StagedBatch
{
public:
    explicit StagedBatch(const QString &format) { batch.format = format; }

    ImportBatch batch;
    QStringList levelNames; ///< of the classification scheme, index = level

    [[nodiscard]] landscape::Landscape &facts() { return batch.landscape; }

    [[nodiscard]] landscape::SourceId addSource(const QString &path);
    void report(base::Severity severity, const char *code, const QString &message, const Place &place);
    /// That the steps from a child to its parent run in a circle, each with its line, and which of them is left out.
    void reportCircle(const QList<std::pair<landscape::ElementId, landscape::ElementId>> &parents,
                      const QList<Place> &places, qsizetype dropped);

    /// `wanted` where no concept has it yet, else "<prefix>-<wanted>", else that with a number.
    [[nodiscard]] QString takeUid(const QString &wanted, const QString &prefix);

    /// A new element with its uid taken and its place noted.
    landscape::ElementId addElement(landscape::ElementKind kind, const QString &name, const QString &uid,
                                    const Place &place);
    /// A relationship whose uid follows from its kind and ends.
    landscape::RelationshipId connect(landscape::RelationshipKind kind, landscape::ConceptId source,
                                      landscape::ConceptId target, const Place &place);

    /// The cell as a value of the attribute's type. What cannot be read stays as text, and a Warning "csv.value" with
    /// the column's name says so.
    [[nodiscard]] landscape::Value readValue(landscape::AttributeId attribute, const QString &text,
                                             const QString &column, const Place &place);
    /// A protection level; "-" is level 0, and what cannot be read is unknown with a Warning.
    [[nodiscard]] std::optional<landscape::Level> readLevel(const QString &text, const QString &column,
                                                            const Place &place);
    [[nodiscard]] QDate readDate(const QString &text, const QString &column, const Place &place);

private:
    QSet<QString> m_uids;
};

/// The parts of a cell that holds several things separated by semicolons, trimmed, without empty ones.
[[nodiscard]] QStringList listed(const QString &text);

/// `text` with the unit of money behind it where it is a bare number and there is a unit.
[[nodiscard]] QString withMoneyUnit(const QString &text, const QString &unit);

/// The names of the protection levels, index = level: "K0;K1;K2" as it stands, "K1-K4" as K0, K1 … K4; names that end
/// in a digit stand at that level.
[[nodiscard]] QStringList levelNamesOf(const QString &scheme);

/// For each child and its parent in turn, whether the step may be kept: false for the one that closes a circle. O(n).
[[nodiscard]] QList<bool> withoutCircles(const QList<std::pair<landscape::ElementId, landscape::ElementId>> &parents);

} // namespace exchange
