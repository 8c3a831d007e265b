// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace panels {

/// The attributes that elements can have: the built-in ones and the user's own, with type, unit, words to choose from,
/// range, the kinds they are for, and whether the analysis needs them. Each change is one undo step.
class AttributesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AttributesDialog(const PanelContext &context, QWidget *parent = nullptr);

    /// Starts a new attribute.
    void startNew();
    void showAttribute(landscape::AttributeId id);
    /// Carries out what the form says; errors stand below the form.
    bool apply();

private:
    QWidget *listSide();
    QWidget *formSide();
    void fillList();
    void fillForm(const landscape::AttributeDefinition &definition);
    void showFieldsOfType();
    void showEffect();
    [[nodiscard]] landscape::AttributeDefinition formDefinition() const;
    [[nodiscard]] bool isBuiltIn() const;

    PanelContext m_context;
    landscape::AttributeId m_current; ///< null = a new one
    QTreeWidget *m_list;
    QLineEdit *m_key;
    QLineEdit *m_label;
    QComboBox *m_type;
    QLineEdit *m_unit;
    QLineEdit *m_minimum;
    QLineEdit *m_maximum;
    QPlainTextEdit *m_choices;
    QPlainTextEdit *m_description;
    QListWidget *m_kinds;
    QCheckBox *m_required;
    QLabel *m_effect;
    QPushButton *m_apply;
    QFormLayout *m_form = nullptr;
};

} // namespace panels
