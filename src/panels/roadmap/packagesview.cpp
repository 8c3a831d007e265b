// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/roadmap/packagesview.h"

#include "panels/verdicts/amounts.h"
#include "panels/verdicts/verdictlook.h"

#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace panels {

using consolidation::WorkPackage;
using look::px;

namespace {

// More than a room reads at once; the rest is in the list of all packages.
constexpr qsizetype mostShown = 60;
constexpr qsizetype mostWaitedFor = 6;

}

PackagesView::PackagesView(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(px(320));
    setAccessibleName(tr("Work packages"));
    clear();
}

void PackagesView::startOver()
{
    m_rows = new QVBoxLayout;
    m_rows->setContentsMargins(px(18), px(14), px(18), px(14));
    m_rows->setSpacing(px(4));
}

// The content is given away when it is whole: its size is right at once then.
void PackagesView::finish()
{
    m_rows->addStretch(1);
    auto *content = new QWidget;
    content->setLayout(m_rows);
    if (QWidget *old = takeWidget()) // the button whose click led here may be among what goes
        old->deleteLater();
    setWidget(content);
}

void PackagesView::clear()
{
    startOver();
    addText(tr("Choose a wave or a cell to see what is done there."), look::Type::Body, look::Ink::Muted);
    finish();
}

void PackagesView::addText(const QString &text, look::Type type, look::Ink ink)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    look::setType(label, type);
    look::setInk(label, ink);
    m_rows->addWidget(label);
}

void PackagesView::show(const QString &title, const QString &subtitle, const RoadmapData &data,
                        const QList<int> &packages)
{
    startOver();
    addText(title, look::Type::Heading);
    addText(subtitle, look::Type::Body, look::Ink::Muted);
    if (packages.isEmpty())
        addText(tr("Nothing is done here in this wave."), look::Type::Body, look::Ink::Muted);
    for (qsizetype i = 0; i < packages.size() && i < mostShown; ++i)
        addPackage(data, data.roadmap.packages.at(packages.at(i)));
    if (packages.size() > mostShown)
        addText(tr("and %1 more, in the list of work packages").arg(packages.size() - mostShown), look::Type::Caption,
                look::Ink::Muted);
    finish();
}

void PackagesView::addPackage(const RoadmapData &data, const WorkPackage &package)
{
    const QString &currency = data.analysis->baseline->settings.currency;
    m_rows->addSpacing(px(8));
    auto *name = new QToolButton;
    name->setText(package.name);
    name->setToolTip(package.name);
    name->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    QPixmap dot(px(10), px(10));
    dot.fill(packageInk(package.kind));
    name->setIcon(dot);
    name->setIconSize(dot.size());
    name->setAutoRaise(true);
    look::setRole(name, "flat");
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    name->setStyleSheet(QStringLiteral("text-align: left; font-weight: 600;"));
    connect(name, &QToolButton::clicked, this, [this, id = package.application] { Q_EMIT elementRequested(id); });
    m_rows->addWidget(name);

    QStringList facts;
    if (package.cost != 0)
        facts << (package.isCostEstimated ? tr("about %1 once, estimated") : tr("%1 once"))
                     .arg(moneyText(package.cost, currency));
    if (package.saving > 0)
        facts << tr("saves %1 a year").arg(moneyText(package.saving, currency));
    else if (package.saving < 0)
        facts << tr("adds %1 a year").arg(moneyText(-package.saving, currency));
    if (package.users > 0)
        facts << tr("%1 users").arg(numberText(package.users));
    if (package.deadline.isValid())
        facts << tr("by %1").arg(QLocale().toString(package.deadline, QLocale::ShortFormat));
    if (!facts.isEmpty())
        addText(facts.join(QStringLiteral(" · ")), look::Type::Caption, look::Ink::Muted);
    if (!package.late.isEmpty())
        addText(package.late, look::Type::Caption, look::Ink::Danger);
    QStringList waitsFor;
    for (qsizetype i = 0; i < package.after.size() && i < mostWaitedFor; ++i)
        waitsFor << data.roadmap.packages.at(package.after.at(i)).name;
    if (package.after.size() > mostWaitedFor)
        waitsFor << tr("%1 more").arg(package.after.size() - mostWaitedFor);
    if (!waitsFor.isEmpty())
        addText(tr("After: %1").arg(waitsFor.join(QStringLiteral("; "))), look::Type::Caption, look::Ink::Muted);
}

QStringList PackagesView::texts() const
{
    QStringList texts;
    for (const QLabel *label : widget()->findChildren<QLabel *>())
        texts << label->text();
    for (const QToolButton *button : widget()->findChildren<QToolButton *>())
        texts << button->text();
    return texts;
}

} // namespace panels
