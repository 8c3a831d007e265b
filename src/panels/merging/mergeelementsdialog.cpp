// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/merging/mergeelementsdialog.h"

#include "editing/commands/sameas.h"
#include "panels/choosing/elementsearch.h"
#include "panels/look/kindicon.h"
#include "panels/merging/consequences.h"
#include "panels/merging/sideview.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace panels {

using landscape::ElementId;
using landscape::Side;
using look::px;

namespace {

SideChoice choiceOf(Side side)
{
    switch (side) {
    case Side::Keep: return SideChoice::Mine;
    case Side::Gone: return SideChoice::Theirs;
    case Side::Both: return SideChoice::Both;
    }
    Q_UNREACHABLE();
}

Side sideOf(SideChoice choice)
{
    switch (choice) {
    case SideChoice::Mine: return Side::Keep;
    case SideChoice::Theirs: return Side::Gone;
    case SideChoice::Both: return Side::Both;
    }
    Q_UNREACHABLE();
}

}

MergeElementsDialog::MergeElementsDialog(const PanelContext &context, ElementId keep, ElementId gone, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_preview(landscape::previewMerge(*context.document.snapshot(), keep, gone))
    , m_sides(new SideModel(this))
    , m_fields(new SideView(*m_sides))
    , m_keepIcon(new QLabel)
    , m_keepName(new QLabel)
    , m_keepDetails(new QLabel)
    , m_goneIcon(new QLabel)
    , m_goneName(new QLabel)
    , m_goneDetails(new QLabel)
    , m_moves(new QTreeWidget)
    , m_reason(new QLineEdit)
    , m_error(new QLabel)
{
    setWindowTitle(tr("Merge two elements"));
    look::setInk(m_error, look::Ink::Danger);
    m_error->setWordWrap(true);
    m_error->hide();
    m_reason->setPlaceholderText(tr("Why they are the same (kept with the record)"));
    m_reason->setAccessibleName(tr("Reason"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Merge"));
    buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &MergeElementsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_sides, &SideModel::chosen, this, &MergeElementsDialog::choose);

    auto *parts = new QSplitter(Qt::Vertical);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_fields);
    parts->addWidget(consequences());
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(24), px(20), px(24), px(16));
    rows->setSpacing(px(12));
    rows->addWidget(head());
    rows->addWidget(parts, 1);
    rows->addWidget(m_reason);
    rows->addWidget(m_error);
    rows->addWidget(buttons);
    resize(px(920), px(700));
    showPreview();
    m_fields->setFocus();
}

QFrame *MergeElementsDialog::card(const QString &caption, QLabel *icon, QLabel *name, QLabel *details)
{
    auto *above = new QLabel(caption);
    look::setType(above, look::Type::Caption);
    look::setInk(above, look::Ink::Muted);
    look::setType(name, look::Type::Heading);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    look::setInk(details, look::Ink::Muted);
    details->setTextFormat(Qt::PlainText);
    auto *frame = new QFrame;
    look::setRole(frame, "card");
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(px(14), px(10), px(14), px(10));
    grid->setHorizontalSpacing(px(10));
    grid->setVerticalSpacing(px(2));
    grid->addWidget(above, 0, 0, 1, 2);
    grid->addWidget(icon, 1, 0, Qt::AlignTop);
    grid->addWidget(name, 1, 1);
    grid->addWidget(details, 2, 1);
    grid->setColumnStretch(1, 1);
    return frame;
}

QWidget *MergeElementsDialog::head()
{
    auto *swapButton = new QToolButton;
    swapButton->setObjectName(QStringLiteral("swap"));
    swapButton->setIcon(look::icon(QStringLiteral("git-compare")));
    swapButton->setText(tr("Swap"));
    swapButton->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    swapButton->setToolTip(tr("Let the other one stay"));
    connect(swapButton, &QToolButton::clicked, this, &MergeElementsDialog::swap);
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(10));
    row->addWidget(card(tr("Stays"), m_keepIcon, m_keepName, m_keepDetails), 1);
    row->addWidget(swapButton);
    row->addWidget(card(tr("Becomes one with it"), m_goneIcon, m_goneName, m_goneDetails), 1);
    return both;
}

QWidget *MergeElementsDialog::consequences()
{
    auto *title = new QLabel(tr("What moves with it"));
    look::setType(title, look::Type::Strong);
    m_moves->setHeaderHidden(true);
    m_moves->setUniformRowHeights(true);
    m_moves->setSelectionMode(QAbstractItemView::NoSelection);
    m_moves->setFrameShape(QFrame::StyledPanel);
    m_moves->setAccessibleName(title->text());
    auto *part = new QWidget;
    auto *rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, px(8), 0, 0);
    rows->setSpacing(px(6));
    rows->addWidget(title);
    rows->addWidget(m_moves, 1);
    return part;
}

void MergeElementsDialog::showPreview()
{
    showCard(m_keepIcon, m_keepName, m_keepDetails, m_preview.keep);
    showCard(m_goneIcon, m_goneName, m_goneDetails, m_preview.gone);
    showFields();
    showConsequences();
}

void MergeElementsDialog::showCard(QLabel *icon, QLabel *name, QLabel *details, ElementId id)
{
    const landscape::Snapshot &snapshot = *m_context.document.snapshot();
    const landscape::Element *element = snapshot.element(id);
    if (!element)
        return;
    icon->setPixmap(look::kindIcon(element->kind).pixmap(QSize(px(20), px(20)), devicePixelRatioF()));
    name->setText(elementTitle(snapshot, id));
    details->setText(elementDetails(snapshot, id));
}

void MergeElementsDialog::showFields()
{
    const landscape::Snapshot &snapshot = *m_context.document.snapshot();
    m_sides->setSides(tr("Stays: %1").arg(elementTitle(snapshot, m_preview.keep)),
                      tr("Other: %1").arg(elementTitle(snapshot, m_preview.gone)));
    QList<SideRow> rows;
    for (const landscape::MergeField &field : std::as_const(m_preview.fields)) {
        const auto from = [](const QString &source) { return source.isEmpty() ? QString() : tr("from %1").arg(source); };
        rows.append({field.label, field.keep, field.keep.isEmpty() ? QString() : from(field.keepSource), field.gone,
                     field.gone.isEmpty() ? QString() : from(field.goneSource), false, field.mayBeBoth,
                     choiceOf(m_choices.value(field.field, field.proposed))});
    }
    m_sides->show(rows);
    if (!m_fields->currentIndex().isValid() && !rows.isEmpty())
        m_fields->selectRow(0);
}

void MergeElementsDialog::showConsequences()
{
    m_moves->clear();
    const QList<Consequence> groups = consequencesOf(*m_context.document.snapshot(), m_preview);
    for (const Consequence &group : groups) {
        auto *head = new QTreeWidgetItem(m_moves, {group.title});
        head->setIcon(0, look::icon(group.iconName, look::Ink::Muted));
        for (const QString &line : group.lines)
            new QTreeWidgetItem(head, {line});
        head->setExpanded(groups.size() <= 3 && group.lines.size() <= 12);
    }
    if (groups.isEmpty())
        new QTreeWidgetItem(m_moves, {tr("Nothing stands on it: no relations, uses or views.")});
}

void MergeElementsDialog::choose(int row, SideChoice choice)
{
    m_choices.insert(m_preview.fields.at(row).field, sideOf(choice));
    showFields();
}

void MergeElementsDialog::swap()
{
    m_preview = landscape::previewMerge(*m_context.document.snapshot(), m_preview.gone, m_preview.keep);
    for (Side &side : m_choices)
        side = side == Side::Keep ? Side::Gone : side == Side::Gone ? Side::Keep : Side::Both;
    showPreview();
}

void MergeElementsDialog::accept()
{
    const QString keep = elementTitle(*m_context.document.snapshot(), m_preview.keep);
    const QString gone = elementTitle(*m_context.document.snapshot(), m_preview.gone);
    const auto done = m_context.document.perform(
        editing::commands::mergeElements(m_preview.keep, m_preview.gone, m_choices, m_reason->text().trimmed()));
    if (!done) {
        const Notice notice = noticeOf(done.error());
        m_error->setText(notice.details.isEmpty() ? notice.text : QStringLiteral("%1\n%2").arg(notice.text, notice.details));
        m_error->show();
        return;
    }
    m_context.document.setSelection({m_preview.keep});
    QDialog::accept();
    Q_EMIT merged({Notice::Tone::Success, tr("“%1” and “%2” are one now").arg(keep, gone), movedText(), tr("Undo"),
                   [stack = m_context.document.undoStack()] { stack->undo(); }});
}

QString MergeElementsDialog::movedText() const
{
    QStringList parts;
    if (!m_preview.redirected.isEmpty())
        parts << tr("%n relation(s) redirected", nullptr, int(m_preview.redirected.size()));
    if (!m_preview.folded.isEmpty())
        parts << tr("%n folded", nullptr, int(m_preview.folded.size()));
    if (const auto uses = m_preview.movedUses.size() + m_preview.foldedUses.size(); uses > 0)
        parts << tr("%n use(s) moved", nullptr, int(uses));
    if (!m_preview.views.isEmpty())
        parts << tr("%n view(s) updated", nullptr, int(m_preview.views.size()));
    return parts.join(QStringLiteral(", "));
}

} // namespace panels
