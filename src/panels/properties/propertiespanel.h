// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/navigator/aboutviews.h"
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
class ViewForm;

/// What is selected: its name, what is known of it and from where, its uses, and every record that is the same; edited in
/// place, several elements or several relations at once. With nothing selected: the view that is shown, else the
/// landscape itself. (Relations have a panel of their own, navigator/navigatorpanel.h.)
class PropertiesPanel : public Panel, public AboutViews
{
    Q_OBJECT

public:
    explicit PropertiesPanel(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] AttributeModel &attributes() const { return *m_attributes; }
    [[nodiscard]] QLineEdit &nameField() const { return *m_name; }
    [[nodiscard]] SourcesView &sources() const { return *m_sources; }
    [[nodiscard]] ViewForm &viewForm() const { return *m_viewForm; }
    void setCurrentView(landscape::ViewId id) override;
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
    /// The view that is told of now; nullptr while something is selected.
    [[nodiscard]] const landscape::View *shownView() const;
    void showViewHeading(const landscape::View &view);
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
    ViewForm *m_viewForm;
    QListWidget *m_uses;
    SourcesView *m_sources;
    landscape::ViewId m_view;
};

} // namespace panels
