// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/diagrameditor.h"
#include "editing/views/looks.h"

#include <QFrame>
#include <QPointer>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace panels {

class ColourButton;

/// A card over the diagram with the looks of what is selected there, one part or many: colours, lines, letters, form and
/// label. Each choice is one undo step; what differs among several is shown as such and stays so until it is chosen.
class LookCard : public QFrame
{
    Q_OBJECT

public:
    explicit LookCard(QWidget *parent = nullptr);

    void setEditor(canvas::DiagramEditor *editor);
    [[nodiscard]] ColourButton &fill() const { return *m_fill; }

Q_SIGNALS:
    void closed();

public Q_SLOTS:
    void update();

private:
    QWidget *coloursRow();
    QWidget *lettersRow();
    QWidget *alignmentRow();
    QWidget *formRows();
    QToolButton *toggle(const QString &iconName, const QString &name);
    void set(const editing::views::Looks &looks);
    [[nodiscard]] editing::views::Parts parts() const;
    void showNodes(const QList<const landscape::PlacedNode *> &nodes,
                   const QList<const landscape::RoutedConnection *> &lines);

    QPointer<canvas::DiagramEditor> m_editor;
    QLabel *m_what;
    ColourButton *m_fill;
    ColourButton *m_line;
    ColourButton *m_letters;
    QComboBox *m_width;
    QComboBox *m_family;
    QDoubleSpinBox *m_size;
    QToolButton *m_bold;
    QToolButton *m_italic;
    QToolButton *m_underline;
    QButtonGroup *m_alignment;
    QButtonGroup *m_position;
    QCheckBox *m_figure;
    QLineEdit *m_expression;
    QWidget *m_content;
    bool m_showing = false; ///< values are put in; nobody chooses
};

} // namespace panels
