// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"

#include <QWidget>

namespace panels {

/// Evidence for and against as bars from a middle line: what speaks for it to the right, against it to the left, as
/// long as its bits; the sentence beside each.
class EvidenceBars : public QWidget
{
    Q_OBJECT

public:
    explicit EvidenceBars(QWidget *parent = nullptr);
    void setEvidence(const QList<analysis::Evidence> &evidence);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int barWidth() const;
    [[nodiscard]] int rowHeight(const analysis::Evidence &part, int width) const;

    QList<analysis::Evidence> m_evidence;
    double m_most = 1;
};

} // namespace panels
