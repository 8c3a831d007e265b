// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "panels/properties/linkrows.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QTabWidget;
class QToolButton;
class QTreeView;

namespace panels {

class AttributeModel;
class SourcesView;

/// What is selected: its name, what is known of it and from where, its relations and uses, and every record that is the
/// same; edited in place, several elements or several relations at once. With nothing selected: the landscape itself.
class PropertiesPanel : public Panel
{
    Q_OBJECT

public:
    explicit PropertiesPanel(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] AttributeModel &attributes() const { return *m_attributes; }
    [[nodiscard]] QLineEdit &nameField() const { return *m_name; }
    [[nodiscard]] SourcesView &sources() const { return *m_sources; }
    /// Makes a record that was the same an element of its own again, with an offer to undo.
    void takeBack(landscape::SameAsId link);
    /// Asks for another kind for what is selected.
    void changeKind();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *heading();
    [[nodiscard]] QWidget *factsTab();
    [[nodiscard]] QListWidget *linkList();
    void connectEdits();
    void refresh();
    void showHeading(const QList<landscape::ConceptId> &shown);
    void showLandscape();
    void showConcept(const landscape::Concept &shown, landscape::ConceptId id);
    void fillLinks(QListWidget *list, int tab, const QString &title, const LinkRows &links);
    void takeName();
    void takeDocumentation();
    void showSources(const QList<landscape::ConceptId> &shown);
    void showRelationMenu(const QList<landscape::RelationshipId> &relations);

    QLabel *m_icon;
    QLabel *m_kind;
    QToolButton *m_changeKind;
    QLineEdit *m_name;
    QLabel *m_source;
    QPlainTextEdit *m_documentation;
    QTabWidget *m_tabs;
    AttributeModel *m_attributes;
    QTreeView *m_table;
    QLabel *m_noFacts;
    QListWidget *m_relations;
    QListWidget *m_uses;
    SourcesView *m_sources;
};

} // namespace panels
