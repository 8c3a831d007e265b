// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QFrame>

class QVBoxLayout;

namespace panels {

/// The facts that contradict each other where no plan is possible, each with the decisions behind it and the way to
/// take them back. Hidden where there is no conflict.
class ConflictView : public QFrame
{
    Q_OBJECT

public:
    explicit ConflictView(const PanelContext &context, QWidget *parent = nullptr);
    void refresh();

Q_SIGNALS:
    void editRequested(const editing::Edit &edit);
    void showElement(landscape::ElementId id);

private:
    void addConflict(const consolidation::Conflict &conflict);
    void addLine(const QString &text, look::Ink ink);

    PanelContext m_context;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace panels
