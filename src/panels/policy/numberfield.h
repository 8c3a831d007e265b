// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <optional>

class QAction;

namespace panels {

/// The numbers a field takes.
struct NumberRange
{
    double least = 0;
    double most = 1e12;
    bool isWhole = false;
};

/// A number as people write it, in their locale, with a comma or a point. What it cannot take stays as it was typed, with
/// a mark at its end and a sentence that says what would do.
class NumberField : public QLineEdit
{
    Q_OBJECT

public:
    explicit NumberField(const NumberRange &range, QWidget *parent = nullptr);

    void setNumber(double number);
    /// Nothing where what is typed is no number of the range.
    [[nodiscard]] std::optional<double> number() const;
    /// "Write a number from 0 to 1."; empty where it is one.
    [[nodiscard]] QString fault() const;

private:
    NumberRange m_range;
};

/// Marks a field at its end as one that cannot be taken, with the sentence as its tool tip; without one takes it off.
void markFault(QLineEdit *field, const QString &fault);
/// A number as a field shows it.
[[nodiscard]] QString plainNumber(double number);

} // namespace panels
