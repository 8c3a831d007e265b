// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"
#include "panels/details/detailsview.h"
#include "panels/panel.h"

namespace panels {

/// One finding in full: what the rule is for, what was found, its evidence, the elements it is about, and buttons that
/// put it right.
class FindingView : public DetailsView
{
    Q_OBJECT

public:
    explicit FindingView(QWidget *parent = nullptr);

    /// `all` are the findings of the same rule, which a fix of all takes in.
    void show(const analysis::Finding &finding, const analysis::Findings &all, const landscape::SnapshotPtr &snapshot);
    void clear();
    /// The buttons that fix something, by their texts.
    [[nodiscard]] QStringList fixes() const;
    /// As if the button with this text had been clicked.
    void triggerFix(const QString &text);

Q_SIGNALS:
    void fixRequested(const editing::Edit &edit);
    void elementRequested(landscape::ElementId id);
    void viewRequested(landscape::ViewId id);

private:
    void addFixes(const analysis::Finding &finding, const analysis::Findings &all, const landscape::Snapshot &snapshot);
    void addFixButton(const QString &text, const editing::Edit &edit, bool isFirst);
    void addElements(const analysis::Finding &finding, const landscape::Snapshot &snapshot);

};

} // namespace panels
