// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "landscape/snapshot.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace panels {

/// Asks for the new kind of elements. The relations that would not be permitted any more are listed, and may become
/// associations; they stay as they are otherwise, and nothing else changes.
class ChangeKindDialog : public QDialog
{
    Q_OBJECT

public:
    ChangeKindDialog(landscape::SnapshotPtr snapshot, QList<landscape::ElementId> elements, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox &kindBox() const { return *m_kind; }
    [[nodiscard]] QListWidget &illegal() const { return *m_illegal; }
    [[nodiscard]] QCheckBox &becomeAssociations() const { return *m_associations; }

    void accept() override;

Q_SIGNALS:
    void chosen(const editing::Edit &edit);

private:
    [[nodiscard]] landscape::ElementKind kind() const;
    void showConsequences();

    landscape::SnapshotPtr m_snapshot;
    QList<landscape::ElementId> m_elements;
    QComboBox *m_kind;
    QLabel *m_state;
    QListWidget *m_illegal;
    QCheckBox *m_associations;
    QPushButton *m_ok;
};

} // namespace panels
