// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QString>

class QWidget;

namespace panels::look {

/// The colours of one appearance. Text colours have a contrast of at least 4.5:1 on window, surface and raised.
struct Tokens
{
    QColor window;        ///< behind everything: bars, sidebar
    QColor surface;       ///< what is worked on: tables, trees, canvases
    QColor raised;        ///< cards, headers, fields that stand out from the surface
    QColor border;        ///< thin lines
    QColor text;
    QColor mutedText;     ///< secondary text, "unknown"
    QColor accent;        ///< the one colour of the identity: primary buttons, current page, focus
    QColor accentText;    ///< text on accent
    QColor accentSoft;    ///< a tint of accent behind text: current row, current page
    QColor selection;     ///< background of selected cells and rows; text keeps its colour on it
    QColor hover;
    QColor success;       ///< as text or line; for fills use tinted()
    QColor warning;
    QColor danger;
    friend bool operator==(const Tokens &, const Tokens &) = default;
};

/// The tokens of an appearance, and of the one that the application shows now.
[[nodiscard]] const Tokens &tokens(bool dark);
[[nodiscard]] const Tokens &tokens();
/// Whether the application is dark now.
[[nodiscard]] bool isDark();

/// `colour` mixed into `background` (0..1): soft fills of badges, cells, cards.
[[nodiscard]] QColor tinted(const QColor &colour, double share, const QColor &background);
/// Black or white, whichever reads better on `background`.
[[nodiscard]] QColor readableOn(const QColor &background);
/// WCAG contrast ratio, 1..21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// The type scale, in Inter; it follows the user's zoom.
enum class Type {
    Caption, ///< 12: column heads, hints
    Body,    ///< 14: the application's font
    Strong,  ///< 14 semibold
    Heading, ///< 17 semibold: cards, sections
    Title,   ///< 22 semibold: pages
    Figure,  ///< 30 bold: numbers to be seen from the back of the room
    Display, ///< 40 bold: the start page
};
[[nodiscard]] QFont font(Type type);
/// Gives a widget (a label, as a rule) a place in the type scale, by way of the style sheet, so that it follows the zoom.
void setType(QWidget *widget, Type type);

/// What a thing is painted in, whatever the appearance.
enum class Ink { Text, Muted, Accent, AccentText, Success, Warning, Danger };
[[nodiscard]] QColor colour(Ink ink);
/// Gives a label's text its colour, by way of the style sheet.
void setInk(QWidget *widget, Ink ink);
/// Style-sheet roles of ordinary widgets: "primary" (QPushButton), "flat" (QToolButton, QPushButton), "card" (QFrame),
/// "bar" (QWidget: header and footers), "banner" (QFrame).
void setRole(QWidget *widget, const char *role);

/// `length` device-independent pixels at 100 %, scaled by the user's zoom and rounded. All fixed sizes go through it.
[[nodiscard]] int px(double length);

/// Distances between things, at 100 %; put through px().
namespace space {
inline constexpr int hair = 2;
inline constexpr int small = 4;
inline constexpr int medium = 8;
inline constexpr int large = 16;
inline constexpr int huge = 32;
}
inline constexpr int cornerRadius = 6;
inline constexpr int iconSize = 18;

/// A Lucide icon ("undo-2"), painted as vectors in the ink of the moment it is painted (Text: accent when checked,
/// muted when disabled): it stays crisp at every scale and follows the theme. The SVG must be in resources/icons/lucide.
[[nodiscard]] QIcon icon(const QString &lucideName, Ink ink = Ink::Text);
/// The program's own mark.
[[nodiscard]] QIcon applicationIcon();

enum class Appearance { System, Light, Dark };

/// Puts colours, fonts, style and style sheet of the application in place, and changes them. One for each application;
/// it is told, never asked: everything else reads the functions above, which look at the application's palette and font,
/// so that widgets follow through their ordinary QEvent::PaletteChange and QEvent::FontChange.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Remembers what the system looks like and applies the appearance and zoom of the last time (QSettings).
    explicit Theme(QObject *parent = nullptr);

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);

    /// 0.79 … 2.29; 1 = 100 %. Goes in steps of one pixel of the body text.
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();

Q_SIGNALS:
    /// Colours or sizes are new; sent after they are in place.
    void changed();

private:
    void apply();

    Appearance m_appearance = Appearance::System;
    double m_zoom = 1;
    bool m_systemIsDark = false;
};

} // namespace panels::look
