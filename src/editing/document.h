// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "landscape/difference.h"
#include "landscape/snapshot.h"

#include <QObject>
#include <QUndoStack>

namespace editing {

/// The open landscape of a window or a command: facts, undo stack, selection and file name. Lives in one thread; work
/// elsewhere takes a snapshot().
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject *parent = nullptr);
    ~Document() override;

    /// The facts as they are now, with indexes; the same object until the next change.
    [[nodiscard]] landscape::SnapshotPtr snapshot() const { return m_snapshot; }
    /// Counts every change, undone and redone ones too; tells stale results apart from fresh ones.
    [[nodiscard]] quint64 revision() const { return m_revision; }

    /// Carries out `edit` as one undo step. An edit that changes nothing leaves no step. After an error the document is
    /// as before. Invariants are checked in debug builds.
    base::Result<void> perform(const Edit &edit);
    [[nodiscard]] QUndoStack *undoStack() { return &m_undoStack; }

    /// Replaces everything by `facts`, as after opening a file; the undo stack starts anew.
    void reset(landscape::Landscape facts, const QString &path = {});

    [[nodiscard]] QString path() const { return m_path; }
    void setPath(const QString &path);
    /// The name for title bars: the landscape's own, else the file's.
    [[nodiscard]] QString displayName() const;
    [[nodiscard]] bool isModified() const { return !m_undoStack.isClean(); }
    /// Says that the facts as they are now are what lies in the file.
    void markSaved() { m_undoStack.setClean(); }

    [[nodiscard]] const QList<landscape::ConceptId> &selection() const { return m_selection; }
    /// Sets what is selected in all panels; unknown ids are dropped.
    void setSelection(const QList<landscape::ConceptId> &selection);

Q_SIGNALS:
    /// The facts changed; `difference` names the rows. Sent once for each edit, undo and redo.
    void changed(const landscape::Difference &difference);
    /// Another landscape was opened; nothing that was read before holds.
    void replaced();
    void selectionChanged();
    void pathChanged();

private:
    friend class EditCommand;
    void show(const landscape::Landscape &facts, const landscape::Difference &difference);
    void dropVanishedSelection();

    landscape::SnapshotPtr m_snapshot;
    QUndoStack m_undoStack;
    QString m_path;
    QList<landscape::ConceptId> m_selection;
    quint64 m_revision = 0;
};

} // namespace editing
