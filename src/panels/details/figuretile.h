// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/look/theme.h"

#include <QFrame>

namespace panels {

class FittingLabel;

/// One figure on a card: what it is, the figure large, and a quieter line below.
class FigureTile : public QFrame
{
    Q_OBJECT

public:
    explicit FigureTile(const QString &caption, QWidget *parent = nullptr);
    /// A tile without value hides itself.
    void set(const QString &value, const QString &note = {}, look::Ink ink = look::Ink::Text);
    [[nodiscard]] QString value() const;
    [[nodiscard]] QString note() const;

private:
    FittingLabel *m_value;
    FittingLabel *m_note;
};

} // namespace panels
