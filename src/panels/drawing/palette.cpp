// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/drawing/palette.h"

#include "panels/drawing/toollist.h"
#include "panels/look/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace panels {

using look::px;

namespace {

const QString collapsedKey = QStringLiteral("drawing/paletteCollapsed");

}

Palette::Palette(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit)
    , m_fold(new QToolButton)
    , m_tools(new ToolList)
{
    look::setRole(this, "bar");
    setAttribute(Qt::WA_StyledBackground);
    m_field->setPlaceholderText(tr("Find a tool"));
    m_field->setClearButtonEnabled(true);
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->installEventFilter(this);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(px(8), px(8), px(8), px(4));
    head->setSpacing(px(4));
    head->addWidget(m_field, 1);
    head->addWidget(m_fold);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addWidget(m_tools, 1);

    connect(m_field, &QLineEdit::textChanged, m_tools, &ToolList::setFilter);
    connect(m_fold, &QToolButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    connect(m_tools, &ToolList::chosen, this, &Palette::chosen);
    connect(m_tools, &ToolList::dropped, this, &Palette::dropped);
    connect(m_tools, &ToolList::keyWanted, this, &Palette::askKey);
    showAs(QSettings().value(collapsedKey).toBool());
}

void Palette::setSections(const QList<PaletteSection> &sections)
{
    m_tools->setSections(sections);
}

void Palette::setCollapsed(bool collapsed)
{
    const bool changed = m_collapsed != collapsed;
    showAs(collapsed);
    if (changed)
        QSettings().setValue(collapsedKey, collapsed);
}

void Palette::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    showAs(narrow || QSettings().value(collapsedKey).toBool());
}

void Palette::showAs(bool collapsed)
{
    m_collapsed = collapsed;
    m_field->clear();
    m_field->setVisible(!collapsed);
    m_tools->setIconsOnly(collapsed);
    const QString what = collapsed ? tr("Show the names of the tools") : tr("Show icons only");
    m_fold->setIcon(look::icon(collapsed ? QStringLiteral("chevron-right") : QStringLiteral("chevron-left"), look::Ink::Muted));
    m_fold->setToolTip(what);
    m_fold->setAccessibleName(what);
    fitWidth();
    Q_EMIT collapsedChanged(collapsed);
}

void Palette::fitWidth()
{
    if (m_collapsed) {
        setFixedWidth(m_tools->sizeHint().width());
    } else {
        setMinimumWidth(px(168));
        setMaximumWidth(px(480));
    }
}

void Palette::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

// Enter takes the first tool found, Down goes into the list, Escape forgets what was typed.
bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const PaletteTool *found = m_tools->firstFound();
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && found) {
            const PaletteTool tool = *found;
            m_field->clear();
            Q_EMIT chosen(tool, key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            m_tools->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
            m_field->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Palette::askKey(const PaletteTool &tool)
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Key for “%1”").arg(tool.label));
    auto *field = new QKeySequenceEdit(toolKey(tool.id));
    auto *words = new QLabel(tr("Press the keys that shall choose this tool while a diagram has the focus."));
    words->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton *none = buttons->addButton(tr("No key"), QDialogButtonBox::ResetRole);
    connect(none, &QPushButton::clicked, field, &QKeySequenceEdit::clear);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [this, dialog, field, id = tool.id] {
        setToolKey(id, field->keySequence());
        dialog->accept();
        Q_EMIT keysChanged();
    });
    auto *rows = new QVBoxLayout(dialog);
    rows->setSpacing(px(12));
    rows->addWidget(words);
    rows->addWidget(field);
    rows->addWidget(buttons);
    dialog->setMinimumWidth(px(380));
    dialog->open();
}

} // namespace panels
