// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/naming/namesearch.h"

#include <QColor>
#include <QFrame>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace drawing {
struct Palette;
}

namespace canvas {

/// The field in which a name or text is typed, over the canvas, with a list of existing elements below it. Enter or
/// leaving it accepts, Escape does not; in a text of several lines Ctrl+Enter accepts. Down and Up choose in the list.
class NameEditor : public QFrame
{
    Q_OBJECT

public:
    explicit NameEditor(QWidget *viewport);

    struct Request
    {
        QRect place;               ///< pixels of the viewport; widened where it is too small to type in
        QString text;
        bool selectAll = true;
        bool severalLines = false;
        bool prefersExact = false; ///< a suggestion of the very name typed is chosen beforehand
        std::optional<landscape::ElementKind> askedKind; ///< a choice of kinds stands before the name, with this one
        double fontSize = 13;      ///< pixels
        QString hint;              ///< shown while the field is empty
    };
    void open(const Request &request, const drawing::Palette &palette);
    void moveTo(const QRect &place);
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] landscape::ElementKind kind() const;
    void setSuggestions(const QList<Suggestion> &suggestions, const drawing::Palette &palette);
    void accept();
    void cancel();

Q_SIGNALS:
    void textEdited(const QString &text);
    /// The field has closed; `existing` is null unless an element of the list was chosen.
    void accepted(const QString &text, landscape::ElementId existing);
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool keyPressed(QKeyEvent &event);
    void moveInList(int step);
    void placeList();
    void close();
    [[nodiscard]] QWidget *field() const;
    [[nodiscard]] landscape::ElementId chosen() const;

    QLineEdit *m_line;
    QPlainTextEdit *m_lines;
    QComboBox *m_kinds;
    QListWidget *m_list;
    bool m_open = false;
    bool m_severalLines = false;
    bool m_asksKind = false;
    bool m_prefersExact = false;
    QColor m_rim;
};

} // namespace canvas
