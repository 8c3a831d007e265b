// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/views/view.h"

#include <QToolButton>

namespace panels {

/// A button that shows a colour and offers others: those of the notation's layers, greys, any other, or the notation's
/// own.
class ColourButton : public QToolButton
{
    Q_OBJECT

public:
    /// `name` says what is coloured: "Fill".
    explicit ColourButton(const QString &name, QWidget *parent = nullptr);

    /// Nothing = the notation's own; `mixed` where several things differ.
    void setColour(std::optional<landscape::Rgb> colour, bool mixed = false);
    [[nodiscard]] std::optional<landscape::Rgb> colour() const { return m_colour; }
    void choose(std::optional<landscape::Rgb> colour);

Q_SIGNALS:
    void chosen(std::optional<landscape::Rgb> colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();
    void askOther();

    QString m_name;
    std::optional<landscape::Rgb> m_colour;
    bool m_mixed = false;
};

} // namespace panels
