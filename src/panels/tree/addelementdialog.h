// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/choosing/elementsearch.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace panels {

class ElementList;

/// Asks for the kind and name of a new element and offers the existing ones with such a name first, of every kind, so
/// that nobody adds the same system twice by mistake. Where one has the very name, using it is the default; adding
/// another one is possible, asks for nothing more, and says what it makes.
class AddElementDialog : public QDialog
{
    Q_OBJECT

public:
    AddElementDialog(landscape::SnapshotPtr snapshot, landscape::ElementKind kind, QWidget *parent = nullptr);

    [[nodiscard]] ElementList &offered() const { return *m_existing; }
    [[nodiscard]] QPushButton &okButton() const { return *m_ok; }

Q_SIGNALS:
    void existingChosen(landscape::ElementId id);
    void newChosen(landscape::ElementKind kind, const QString &name);

private:
    [[nodiscard]] QWidget *buttonRow();
    [[nodiscard]] landscape::ElementKind kind() const;
    void search();
    void offerNew(const QString &name, bool another);
    void showHint(bool same, bool sameElsewhere, int found);
    void showChoice();
    void finish();

    ElementSearch m_search;
    QComboBox *m_kind;
    QLineEdit *m_name;
    QLabel *m_hint;
    ElementList *m_existing;
    QPushButton *m_ok = nullptr;
    bool m_makesAnother = false; ///< one of the same name and role is there
};

} // namespace panels
