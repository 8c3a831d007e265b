// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "landscape/snapshot.h"
#include "panels/look/theme.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QPushButton;

namespace panels {

/// Asks why, and in whose name: what every decision of the workshop must have on record. The name is remembered.
class ReasonDialog : public QDialog
{
    Q_OBJECT

public:
    /// `about` says in a sentence what is going to be recorded.
    ReasonDialog(const QString &title, const QString &about, const QString &buttonText, QWidget *parent);

    /// Where it holds, in a quiet line under the heading.
    void setScope(const QString &scope);
    /// What it costs, as soon and as well as that is known.
    void setPrice(const QString &price, look::Ink ink);
    [[nodiscard]] QString price() const;
    void setReason(const QString &reason);
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString decidedBy() const;

private:
    void updateButton();

    QLabel *m_scope;
    QLabel *m_price;
    QPlainTextEdit *m_reason;
    QLineEdit *m_name;
    QPushButton *m_ok;
};

using PerformEdit = std::function<void(const editing::Edit &)>;

/// What people may decide about an application, the likely ones first.
[[nodiscard]] QList<landscape::Verdict> decidableVerdicts(const landscape::Snapshot &facts,
                                                          landscape::ElementId application);
/// The decision about an application that holds in a scenario: its own, else the one that holds in every scenario; null
/// where there is none.
[[nodiscard]] const landscape::Decision *decisionAbout(const landscape::Snapshot &facts,
                                                       landscape::ElementId application, const QString &scenario = {});

/// Asks for reason and name and then performs the decision in that scenario as one edit. Does not block.
void askDecision(QWidget *parent, const landscape::Snapshot &facts, landscape::ElementId application,
                 landscape::Verdict verdict, const QString &scenario, const PerformEdit &perform);
/// One edit for all the uses of a cell.
[[nodiscard]] editing::Edit judgeUniqueness(const QList<landscape::UseId> &uses, landscape::Uniqueness uniqueness,
                                            const QString &reason, const QString &decidedBy);
/// Asks for reason and name and then records that `uses` are a unique need (P2). Does not block.
void askUniqueNeed(QWidget *parent, const landscape::Snapshot &facts, const QList<landscape::UseId> &uses,
                   const PerformEdit &perform);
/// Fills `menu` with what can be decided in a scenario, and with taking back the decision that holds in it.
void fillDecisionMenu(QMenu *menu, QWidget *parent, const landscape::SnapshotPtr &facts,
                      landscape::ElementId application, const QString &scenario, const PerformEdit &perform);

} // namespace panels
