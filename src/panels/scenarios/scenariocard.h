// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/look/theme.h"
#include "panels/scenarios/comparison.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace panels {

/// One scenario among others: its cost large, what it saves and costs once, what becomes of the applications as a bar,
/// its risk; each figure with its distance from the recommended one. All cards have the same lines, so that they can be
/// read across.
class ScenarioCard : public QFrame
{
    Q_OBJECT

public:
    ScenarioCard(const ScenarioOutcome &outcome, const ScenarioOutcome &recommended, const QString &currency,
                 bool isCurrent, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const { return m_name; }
    /// Every text shown, for tests.
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] QPushButton *useButton() const { return m_use; }

Q_SIGNALS:
    void useRequested(const QString &name);
    void renameRequested(const QString &name);
    void removeRequested(const QString &name);

private:
    void addHead(const ScenarioOutcome &outcome, bool isCurrent);
    void addFigures(const ScenarioOutcome &outcome, const ScenarioOutcome &recommended, const QString &currency);
    void addRisk(const ScenarioOutcome &outcome, const ScenarioOutcome &recommended, const QString &currency);
    /// `more` is the distance in words; green where it is good.
    void addLine(const QString &caption, const QString &value, const QString &more = {}, look::Ink ink = look::Ink::Muted);

    QString m_name;
    QVBoxLayout *m_rows;
    QPushButton *m_use;
};

} // namespace panels
