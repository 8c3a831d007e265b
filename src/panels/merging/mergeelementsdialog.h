// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/sameas/mergeelements.h"
#include "panels/merging/sidemodel.h"
#include "panels/panel.h"

#include <QDialog>

class QFrame;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace panels {

class SideView;

/// Two elements side by side before they become one: which stays, which value of each field holds, and what moves with
/// it. Nothing is changed until "Merge", which is one undo step; it can be taken back later from the properties.
class MergeElementsDialog : public QDialog
{
    Q_OBJECT

public:
    MergeElementsDialog(const PanelContext &context, landscape::ElementId keep, landscape::ElementId gone,
                QWidget *parent = nullptr);

    [[nodiscard]] const landscape::MergePreview &preview() const { return m_preview; }
    [[nodiscard]] SideModel &sides() const { return *m_sides; }
    /// Lets the other one stay; what was chosen by hand stays chosen.
    void swap();

    void accept() override;

Q_SIGNALS:
    /// They are one now: what to tell about it.
    void merged(const panels::Notice &notice);

private:
    [[nodiscard]] QWidget *head();
    [[nodiscard]] QFrame *card(const QString &caption, QLabel *icon, QLabel *name, QLabel *details);
    [[nodiscard]] QWidget *consequences();
    void showPreview();
    void showCard(QLabel *icon, QLabel *name, QLabel *details, landscape::ElementId id);
    void showFields();
    void showConsequences();
    void choose(int row, SideChoice choice);
    [[nodiscard]] QString movedText() const;

    PanelContext m_context;
    landscape::MergePreview m_preview;
    landscape::FieldSides m_choices; ///< made by hand
    SideModel *m_sides;
    SideView *m_fields;
    QLabel *m_keepIcon;
    QLabel *m_keepName;
    QLabel *m_keepDetails;
    QLabel *m_goneIcon;
    QLabel *m_goneName;
    QLabel *m_goneDetails;
    QTreeWidget *m_moves;
    QLineEdit *m_reason;
    QLabel *m_error;
};

} // namespace panels
