// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/generated/chosenelements.h"

#include "panels/choosing/elementlist.h"
#include "panels/look/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace panels {

using landscape::ElementId;
using look::px;

namespace {

constexpr int mostOffered = 40;
constexpr int longestName = 26;

}

ChosenElements::ChosenElements(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
    , m_field(new QLineEdit)
    , m_caption(new QLabel)
    , m_list(new ElementList)
    , m_all(new QPushButton)
{
    setIcon(look::icon(QStringLiteral("search")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    m_field->setPlaceholderText(tr("Type a part of its name"));
    m_field->setClearButtonEnabled(true);
    m_field->setAccessibleName(tr("Find elements"));
    look::setType(m_caption, look::Type::Caption);
    look::setInk(m_caption, look::Ink::Muted);
    m_list->setMinimumSize(px(380), px(300));
    m_list->setAccessibleName(tr("Elements"));
    m_list->followKeysOf(m_field);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(px(8), px(8), px(8), px(8));
    rows->setSpacing(px(6));
    rows->addWidget(m_field);
    rows->addWidget(m_caption);
    rows->addWidget(m_list);
    rows->addWidget(m_all);
    auto *action = new QWidgetAction(m_menu);
    action->setDefaultWidget(content);
    m_menu->addAction(action);
    setMenu(m_menu);

    connect(m_menu, &QMenu::aboutToShow, this, &ChosenElements::open);
    connect(m_menu, &QMenu::aboutToHide, this, [this] { m_search.reset(); });
    connect(m_field, &QLineEdit::textChanged, this, &ChosenElements::fill);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { take(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_list->row(item)); });
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_menu->close();
        setChosen({});
        Q_EMIT chosenChanged(m_chosen);
    });
    showText();
}

void ChosenElements::setSource(const Facts &facts, const ElementSearch::Which &which)
{
    m_facts = facts;
    m_which = which;
    showText();
}

void ChosenElements::setNoneText(const QString &text)
{
    m_noneText = text;
    m_all->setText(text);
    showText();
}

void ChosenElements::setChosen(const QList<ElementId> &chosen)
{
    m_chosen = chosen;
    showText();
}

void ChosenElements::open()
{
    if (const landscape::SnapshotPtr facts = m_facts ? m_facts() : nullptr)
        m_search = std::make_unique<ElementSearch>(facts, m_which);
    m_field->clear();
    fill();
    m_field->setFocus();
}

void ChosenElements::fill()
{
    if (!m_search)
        return;
    m_list->clear();
    const landscape::Snapshot &facts = m_search->snapshot();
    const bool typed = !m_field->text().trimmed().isEmpty();
    m_all->setVisible(!m_replaces && !m_chosen.isEmpty());
    if (!typed && !m_chosen.isEmpty()) {
        m_caption->setText(m_replaces ? tr("In the middle now") : tr("Chosen — click one to take it out"));
        for (const ElementId id : std::as_const(m_chosen)) {
            if (facts.element(id))
                m_list->addElement(facts, id);
        }
        m_list->setCurrentRow(-1); // Enter must not take one out
        return;
    }
    m_caption->setText(typed ? tr("Found") : tr("All"));
    for (const ElementSearch::Hit &hit : m_search->find(m_field->text(), {}, mostOffered))
        m_list->addElement(facts, hit.id);
    m_list->setCurrentRow(0);
}

void ChosenElements::take(int row)
{
    const ElementId id = m_list->elementAt(row);
    if (!id)
        return;
    const bool known = m_chosen.contains(id);
    if (m_replaces) {
        m_menu->close();
        if (known && m_chosen.size() == 1)
            return;
        m_chosen = {id};
    } else if (known) {
        m_chosen.removeAll(id);
    } else {
        m_chosen << id;
    }
    showText();
    m_field->clear();
    fill();
    Q_EMIT chosenChanged(m_chosen);
}

void ChosenElements::showText()
{
    const landscape::SnapshotPtr facts = m_facts ? m_facts() : nullptr;
    QStringList names;
    for (const ElementId id : std::as_const(m_chosen)) {
        if (facts && facts->element(id))
            names << elementTitle(*facts, id);
    }
    QString text = m_noneText;
    if (!names.isEmpty()) {
        text = names.first().size() > longestName ? names.first().left(longestName - 1) + QChar(0x2026) : names.first();
        if (names.size() > 1)
            text += QStringLiteral(" +%1").arg(names.size() - 1);
    }
    setText(u' ' + text);
    const QString tip = names.isEmpty() ? tr("Find the elements this view is about") : names.mid(0, 12).join(u'\n');
    setToolTip(tip);
    setAccessibleName(tr("Elements: %1").arg(text));
}

} // namespace panels
