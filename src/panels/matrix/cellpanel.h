// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/matrix/matrixview.h"
#include "panels/panel.h"

class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace panels {

/// What lies in one cell of the matrix, and what can be done there: decide about its systems, accept the need as
/// unique, add and remove uses. It asks for edits and never makes them.
class CellPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CellPanel(const PanelContext &context, QWidget *parent = nullptr);

    /// Shows a cell, or shows it again after a change.
    void showCell(const MatrixData &data, const MatrixPlace &place);
    [[nodiscard]] const MatrixPlace &place() const { return m_place; }
    /// Brings the keyboard here.
    void takeFocus();

Q_SIGNALS:
    void editRequested(const editing::Edit &edit);
    void showReasons(landscape::ElementId application);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void clear();
    void addNeed(const MatrixCell *cell);
    void addSystem(const MatrixData &data, const MatrixEntry &entry, const MatrixCell &cell);
    void addReason(QVBoxLayout *rows, landscape::ElementId application);
    QWidget *systemButtons(landscape::ElementId application, const MatrixCell &cell);
    void addUnserved();
    void addUniqueNeed(const MatrixCell &cell);
    void addCompleter();
    void addUse(landscape::ElementId application);
    [[nodiscard]] QString usersIn(const MatrixCell &cell, landscape::ElementId application) const;

    PanelContext m_context;
    MatrixPlace m_place;
    QLabel *m_function;
    QLabel *m_unit;
    QScrollArea *m_scroll;
    QVBoxLayout *m_rows = nullptr;
    QLineEdit *m_add;
};

} // namespace panels
