// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/checks/findingview.h"

#include "panels/checks/rulenames.h"
#include "panels/look/kindicon.h"
#include "workflows/fixes.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace panels {

using landscape::ElementId;
using look::px;

namespace {

constexpr qsizetype mostLinks = 40;

}

FindingView::FindingView(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(px(320));
    setAccessibleName(tr("Finding"));
    clear();
}

void FindingView::startOver()
{
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(px(18), px(14), px(18), px(14));
    m_rows->setSpacing(px(6));
    if (QWidget *old = takeWidget()) // the button whose click led here may be among what goes
        old->deleteLater();
    setWidget(content);
}

void FindingView::clear()
{
    startOver();
    addText(tr("Choose a finding to see what it is about and what can be done."), look::Type::Body, look::Ink::Muted);
    m_rows->addStretch(1);
}

void FindingView::addText(const QString &text, look::Type type, look::Ink ink)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    look::setType(label, type);
    look::setInk(label, ink);
    m_rows->addWidget(label);
}

void FindingView::show(const analysis::Finding &finding, const analysis::Findings &all,
                       const landscape::SnapshotPtr &snapshot)
{
    startOver();
    addText(ruleName(finding.rule), look::Type::Heading);
    addText(finding.message);
    if (const QString why = ruleText(finding.rule); !why.isEmpty())
        addText(why, look::Type::Body, look::Ink::Muted);
    addFixes(finding, all, *snapshot);
    if (!finding.evidence.isEmpty()) {
        m_rows->addSpacing(px(8));
        addText(tr("Evidence"), look::Type::Strong);
        for (const analysis::Evidence &part : finding.evidence)
            addText(part.text);
    }
    addElements(finding, *snapshot);
    m_rows->addStretch(1);
}

void FindingView::addFixes(const analysis::Finding &finding, const analysis::Findings &all,
                           const landscape::Snapshot &snapshot)
{
    const QList<workflows::Fix> fixes = workflows::fixesFor(finding, snapshot);
    if (fixes.isEmpty())
        return;
    m_rows->addSpacing(px(8));
    addText(tr("Put it right"), look::Type::Strong);
    for (qsizetype i = 0; i < fixes.size(); ++i)
        addFixButton(fixes.at(i).text, fixes.at(i).edit, i == 0);
    if (all.size() < 2)
        return;
    if (const auto edit = workflows::fixAll(all, fixes.first().code, snapshot))
        addFixButton(tr("Everywhere: %1").arg(edit->text), *edit, false);
}

void FindingView::addFixButton(const QString &text, const editing::Edit &edit, bool isFirst)
{
    auto *button = new QPushButton(text);
    button->setProperty("fix", true);
    if (isFirst)
        look::setRole(button, "primary");
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(button, &QPushButton::clicked, this, [this, edit] { Q_EMIT fixRequested(edit); });
    m_rows->addWidget(button);
}

void FindingView::addLink(const QString &text, const QIcon &icon, const std::function<void()> &open)
{
    auto *button = new QPushButton(icon, text);
    look::setRole(button, "flat");
    button->setStyleSheet(QStringLiteral("text-align: left;"));
    connect(button, &QPushButton::clicked, this, open);
    m_rows->addWidget(button);
}

void FindingView::addElements(const analysis::Finding &finding, const landscape::Snapshot &snapshot)
{
    if (finding.elements.isEmpty() && finding.views.isEmpty())
        return;
    m_rows->addSpacing(px(8));
    addText(tr("About"), look::Type::Strong);
    for (const ElementId id : finding.elements.first(std::min(mostLinks, finding.elements.size()))) {
        const landscape::Element *element = snapshot.element(id);
        if (!element)
            continue;
        const QString name = element->name.isEmpty() ? element->uid : element->name;
        addLink(name.simplified(), look::kindIcon(element->kind), [this, id] { Q_EMIT elementRequested(id); });
    }
    if (finding.elements.size() > mostLinks)
        addText(tr("and %1 more").arg(finding.elements.size() - mostLinks), look::Type::Body, look::Ink::Muted);
    for (const landscape::ViewId id : finding.views) {
        if (const landscape::View *view = snapshot.views.find(id))
            addLink(tr("View “%1”").arg(view->name), look::icon(QStringLiteral("workflow"), look::Ink::Muted),
                    [this, id] { Q_EMIT viewRequested(id); });
    }
}

QStringList FindingView::fixes() const
{
    QStringList texts;
    for (const QPushButton *button : widget()->findChildren<QPushButton *>()) {
        if (button->property("fix").toBool())
            texts << button->text();
    }
    return texts;
}

void FindingView::triggerFix(const QString &text)
{
    for (QPushButton *button : widget()->findChildren<QPushButton *>()) {
        if (button->property("fix").toBool() && button->text() == text)
            return button->click();
    }
}

} // namespace panels
