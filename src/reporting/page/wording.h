// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/report.h"

namespace reporting {

/// Numbers and names as the report writes them.
class Wording
{
public:
    explicit Wording(const Report &report);

    /// "544.2 MSEK", "450 kSEK", "8,520 kSEK": large amounts in thousands or millions.
    [[nodiscard]] QString money(double amount) const;
    [[nodiscard]] QString money(std::optional<double> amount) const; ///< "unknown" where there is none
    /// To the hundredth, with its currency: "12,345.67 SEK".
    [[nodiscard]] QString exactMoney(double amount) const;
    [[nodiscard]] QString change(double amount) const; ///< money with its sign: "+19 kSEK"
    /// A sentence of an engine with its large amounts as money() writes them: "208,572,689 SEK" becomes "209 MSEK". For
    /// the first pages; the exact ones stand behind.
    [[nodiscard]] QString rounded(const QString &sentence) const;
    [[nodiscard]] QString share(double part, double whole) const;    ///< "31 %"
    [[nodiscard]] QString number(double number, int decimals = 0) const;
    [[nodiscard]] QString figure(const consolidation::Figure &figure) const;
    /// Name of an element of the baseline or the target.
    [[nodiscard]] QString name(landscape::ElementId id) const;
    [[nodiscard]] QString names(const QList<landscape::ElementId> &ids, qsizetype most = 8) const;
    [[nodiscard]] QString unitOf(landscape::ElementId application) const;
    /// How the plan was proved, in a sentence.
    [[nodiscard]] QString proof() const;
    [[nodiscard]] QString date(const QDate &date) const;
    [[nodiscard]] QString month(const QDate &date) const; ///< "Dec 2026"
    [[nodiscard]] QString span(const QDate &start, const QDate &end) const; ///< "Dec 2026–May 2027"
    [[nodiscard]] QString currency() const;

private:
    const Report &m_report;
};

} // namespace reporting
