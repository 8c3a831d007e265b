// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace panels {

/// Asks for the kind and name of a new element and offers the existing ones with such a name first, so that nobody adds
/// the same system twice by mistake.
class AddElementDialog : public QDialog
{
    Q_OBJECT

public:
    AddElementDialog(landscape::SnapshotPtr snapshot, landscape::ElementKind kind, QWidget *parent = nullptr);

Q_SIGNALS:
    void existingChosen(landscape::ElementId id);
    void newChosen(landscape::ElementKind kind, const QString &name);

private:
    [[nodiscard]] landscape::ElementKind kind() const;
    void search();
    void finish();

    landscape::SnapshotPtr m_snapshot;
    QComboBox *m_kind;
    QLineEdit *m_name;
    QLabel *m_hint;
    QListWidget *m_existing;
    QPushButton *m_ok;
};

} // namespace panels
