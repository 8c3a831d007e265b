// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/commands/commandlist.h"
#include "panels/panel.h"

#include <QFrame>
#include <QPointer>
#include <QStyledItemDelegate>

class QLabel;
class QLineEdit;
class QListView;

namespace panels {

/// Paints a row of the palette: icon, name with the typed letters in bold, group and shortcut at the right.
class CommandDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Everything that the window can do and show, found by some letters of its name, by keyboard alone: it opens over the
/// middle of the window, Enter carries out, Escape or a click elsewhere closes it. What was used last stands first.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(const PanelContext &context, QWidget *window);

    /// Opens with these commands and all elements.
    void open(const QList<Command> &commands);
    [[nodiscard]] QLineEdit &field() const { return *m_field; }
    [[nodiscard]] CommandList &list() const { return *m_list; }
    [[nodiscard]] QListView &view() const { return *m_view; }
    void carryOut(int row);

Q_SIGNALS:
    void elementChosen(landscape::ElementId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void place();
    void selectFirst();
    void showWhetherFound();
    void gatherElements();
    void close(bool giveFocusBack);

    PanelContext m_context;
    QLineEdit *m_field;
    QListView *m_view;
    QLabel *m_nothing;
    CommandList *m_list;
    QPointer<QWidget> m_focusBefore;
    workflows::BackgroundRunner m_runner;
    quint64 m_elementsRevision = 0;
    bool m_hasElements = false;
};

} // namespace panels
