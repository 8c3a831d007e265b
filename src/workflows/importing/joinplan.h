// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"
#include "landscape/join.h"

#include <optional>

namespace workflows {

/// What a row of an import is to the landscape.
enum class ProposalStatus : quint8 {
    New,
    Same,           ///< says nothing that differs (it may fill in what is unknown)
    Differs,        ///< is there, and says something else in some field
    Changed,        ///< of a source imported before: the source says something else than last time
    Unchanged,      ///< of a source imported before: it says the same as last time; nothing is proposed
    GoneFromSource, ///< of a source imported before: the source no longer has it
};
/// "new", "same", "differs", "changed", "unchanged", "gone": the words of the command line.
[[nodiscard]] QString statusName(ProposalStatus status);
/// The word for people, translated.
[[nodiscard]] QString statusLabel(ProposalStatus status);

enum class MatchedBy : quint8 { Nothing, Id, Record, Identity, Similarity, Hand };

/// One field that the two sides state differently, or that the source changed.
struct FieldProposal
{
    enum class Choice : quint8 { Mine, Theirs, Both };
    QString field; ///< as in landscape/sameas/fields.h
    QString label;
    QString mine; ///< as people read it; empty = unknown
    QString mySource; ///< "inventory.csv, line 12"
    QString theirs;
    QString lastTime; ///< what the source said when it was last imported; empty on a first import
    bool conflict = false;  ///< the source changed it, and so did somebody here
    bool mayBeBoth = false;
    Choice choice = Choice::Mine;
};

/// An element that a staged one may be.
struct Candidate
{
    landscape::ElementId existing;
    double probability = 0;
    QStringList reasons; ///< "name 96 % alike", "same vendor", "4 functions in common"
};

/// What is proposed for one staged element. The choices are what the review changes.
struct Proposal
{
    enum class Choice : quint8 {
        SameAs, ///< it is `existing`; its fields are taken as chosen
        New,    ///< an element of its own
        Skip,   ///< neither it nor what stands on it is taken
        Keep,   ///< gone from the source: stays as it is
        Remove, ///< gone from the source: is removed here too
    };
    landscape::ElementId staged;   ///< in the batch; null when gone from the source
    landscape::ElementId existing; ///< in the landscape; null for New
    landscape::ElementKind kind = landscape::ElementKind::ApplicationComponent;
    QString name;  ///< as the source says (or said)
    QString unit;  ///< name of its unit; empty = none
    QString place; ///< the row of the source: "inventory.csv, line 12"
    ProposalStatus status = ProposalStatus::New;
    MatchedBy matchedBy = MatchedBy::Nothing;
    double probability = 0; ///< that it is `existing`
    QStringList reasons;
    QList<Candidate> alternatives; ///< further elements it may be, likeliest first; for New too
    QList<FieldProposal> fields;
    Choice choice = Choice::New;
};

/// A relationship, use, move cost, decision or view that a source imported before added, changed or dropped since.
struct LineProposal
{
    enum class What : quint8 { Relationship, Use, Move, Decision, View };
    What what = What::Relationship;
    std::uint32_t staged = 0;   ///< number of its id in the batch; 0 when gone from the source
    std::uint32_t existing = 0; ///< number of its id in the landscape; 0 = not there
    QString text;  ///< "North uses Tidbok for Booking"
    QString place; ///< the row of the source
    ProposalStatus status = ProposalStatus::New;
    /// Named as in landscape/compare/field.h; Both is not offered. A view has one field, "view".
    QList<FieldProposal> fields;
    Proposal::Choice choice = Proposal::Choice::New; ///< SameAs = as the fields say
};

struct JoinOptions
{
    /// Similarity matches at or above this are proposed as "same as"; those below stay new, with the candidate among
    /// the alternatives and a problem "join.maybe-same". Above 1 = none, for callers without a review.
    double acceptSimilar = 0.9;
    double leastProbability = 0.5; ///< less likely candidates are not mentioned
    bool compareWithLastTime = true; ///< use Source::content of an earlier import
};

/// What an import would do, row by row; the review edits the choices and applyJoin() carries them out.
struct JoinPlan
{
    QList<Proposal> elements; ///< in the order of the batch, then those gone from the source
    QList<LineProposal> lines;
    base::Problems problems; ///< of the matching: "join.maybe-same", "join.last-time" (the old version cannot be read)
    landscape::SourceId lastTime; ///< the source in the landscape that this is a new version of; null = first import
    landscape::Correspondence asLastTime; ///< the sets of rows that a re-import leaves alone; the rest of it is unused

    [[nodiscard]] int count(ProposalStatus status) const; ///< of elements
    /// Rows of the source that are new, changed or gone: several proposals of one row (a system, its use and its
    /// function) count once.
    [[nodiscard]] int changedRows() const;
};

/// Proposes for each staged element what it is: by id (or that of a record of the same source), by kind, name and unit,
/// then by similarity of name, vendor, product and functions within its kind (similarity.h). Where the landscape keeps
/// an earlier version of the same source (Source::content; same file name, format and unit), only what changed in the
/// source since then is proposed. Cancelled work returns an empty plan.
[[nodiscard]] JoinPlan planJoin(const landscape::Landscape &into, const exchange::ImportBatch &batch,
                                const JoinOptions &options = {}, const base::CancelToken &cancel = {},
                                const base::Progress &progress = {});

/// Says by hand what a staged element is: sets `existing` (null = new) of the row and works its fields out anew.
void chooseExisting(JoinPlan &plan, qsizetype row, landscape::ElementId existing, const landscape::Landscape &into,
                    const exchange::ImportBatch &batch);

/// Carries a plan out on a copy of `into`. Nothing is overwritten but what the choices say; every value taken carries
/// its source; matches by identity, record, similarity or hand become links that can be taken back. The batch's source
/// (see stageFile()) replaces its earlier version. `into` and `batch` must be those the plan was made for.
[[nodiscard]] landscape::JoinResult applyJoin(const landscape::Landscape &into, const exchange::ImportBatch &batch,
                                              const JoinPlan &plan);

/// Reads a file or folder (our own `.landskap` too) for planJoin(): the source of the batch carries the packed file and
/// the options, and files of a folder are named with it ("north/applications.csv"), so that two units' folders stay
/// apart. Problem "source.not-kept" where it is too large to keep.
[[nodiscard]] base::Result<exchange::ImportBatch> stageFile(const QString &path,
                                                            const exchange::ReadOptions &options = {});

} // namespace workflows
