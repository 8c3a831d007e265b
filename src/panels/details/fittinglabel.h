// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/look/theme.h"

#include <QLabel>

namespace panels {

/// One line that gets smaller, step by step down the type scale, rather than be cut; at the smallest it is elided. As
/// high as its largest type, so that nothing jumps.
class FittingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FittingLabel(look::Type largest, QWidget *parent = nullptr);
    void setLargest(look::Type largest);
    void setInk(look::Ink ink);
    /// What the text is painted in at the width it has.
    [[nodiscard]] look::Type fittingType() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    look::Type m_largest;
    look::Ink m_ink = look::Ink::Text;
};

} // namespace panels
