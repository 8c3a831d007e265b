// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/details/detailsview.h"
#include "panels/whatif/course.h"

namespace panels {

/// What changes where one plan takes over from another: how far that is from today, and each system that comes, goes or
/// serves otherwise.
class TurnView : public DetailsView
{
    Q_OBJECT

public:
    explicit TurnView(QWidget *parent = nullptr);

    void show(const Course &course, int turn);
    void showNothing(const QString &why);

Q_SIGNALS:
    void elementRequested(landscape::ElementId id);
};

/// "18 % above today", "2 years less than today"; empty where today lies outside.
[[nodiscard]] QString awayText(const Course &course, double value);

} // namespace panels
