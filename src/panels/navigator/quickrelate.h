// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/choosing/elementsearch.h"
#include "panels/panel.h"

class QLineEdit;
class QMenu;

namespace panels {

class ElementList;

/// Adds a relation to one concept by typing: the names that are there are offered as one types, "new" last; then a menu
/// of sentences asks which relation, and only legal ones stand in it. Names are folded in the background, so that typing
/// never waits.
class QuickRelate : public QWidget
{
    Q_OBJECT

public:
    explicit QuickRelate(const PanelContext &context, QWidget *parent = nullptr);

    void setCentre(landscape::ConceptId centre);
    [[nodiscard]] QLineEdit &field() const { return *m_field; }
    [[nodiscard]] ElementList &offered() const { return *m_offered; }
    /// The menu of relations to an element that is there; of relations and kinds for a new one. Owned by the caller.
    [[nodiscard]] QMenu *menuFor(landscape::ElementId other);
    [[nodiscard]] QMenu *menuForNew(const QString &name);

Q_SIGNALS:
    /// The relation is wanted; the panel performs it.
    void chosen(const editing::Edit &edit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void gather();
    void search();
    void choose();
    [[nodiscard]] QString name() const;

    PanelContext m_context;
    landscape::ConceptId m_centre;
    QLineEdit *m_field;
    ElementList *m_offered;
    workflows::BackgroundRunner m_runner;
    std::shared_ptr<const ElementSearch> m_names;
    quint64 m_namesRevision = 0; ///< of the document when m_names were gathered
    bool m_chooseWhenFound = false; ///< Enter came before the names were there
};

} // namespace panels
