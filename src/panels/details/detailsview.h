// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"
#include "panels/look/theme.h"

#include <QScrollArea>

class QToolButton;
class QVBoxLayout;

namespace panels {

class DecisionActions;

/// What is told about one thing beside a list, a chart or a matrix: paragraphs under one another, to be scrolled and
/// copied from. A subclass says it anew each time: startOver(), its paragraphs, finish().
class DetailsView : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsView(const QString &accessibleName, QWidget *parent = nullptr);

    /// All texts shown, of buttons too; for tests.
    [[nodiscard]] QStringList texts() const;
    /// What can be decided about the applications told of here; none without.
    void setDecisions(DecisionActions *decisions) { m_decisions = decisions; }

Q_SIGNALS:
    /// Asks to see the element on another page.
    void placeRequested(landscape::ElementId id, const QString &pageId);

protected:
    void startOver();
    /// Shows what was added since startOver(): whole, so that its size is right at once.
    void finish();
    /// Nothing but a quiet sentence that says what to choose.
    void showHint(const QString &text);

    void addText(const QString &text, look::Type type = look::Type::Body, look::Ink ink = look::Ink::Text);
    /// With some room above it.
    void addHeading(const QString &text);
    /// A name that can be clicked, as wide as the room; a long one takes more lines. `beside` stands at its end.
    QToolButton *addLink(const QIcon &icon, const QString &text, QWidget *beside = nullptr,
                         look::Type type = look::Type::Body);
    /// Buttons that lead to the element on the pages "verdicts" (applications alone), "matrix" and "diagrams".
    void addPlaces(landscape::ElementId id, const QStringList &pageIds);
    /// The verdict of an application with a button to decide otherwise; nothing where it is no application.
    void addDecision(landscape::ElementId application);
    [[nodiscard]] DecisionActions *decisions() const { return m_decisions; }
    /// A quieter line about the link above it, in line with its words.
    void addNote(const QString &text, look::Ink ink = look::Ink::Muted);
    [[nodiscard]] QVBoxLayout *rows() const { return m_rows; }

private:
    DecisionActions *m_decisions = nullptr;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace panels
