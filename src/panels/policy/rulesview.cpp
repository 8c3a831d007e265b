// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/policy/rulesview.h"

#include "panels/look/theme.h"
#include "panels/policy/thresholds.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeWidget>

namespace panels {

using analysis::Policy;
using analysis::Rule;
using look::px;

namespace {

constexpr int IdRole = Qt::UserRole;

QLabel *wrapped(look::Type type)
{
    auto *label = new QLabel;
    look::setType(label, type);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}

RulesView::RulesView(QWidget *parent)
    : QWidget(parent)
    , m_policy(Policy::region())
    , m_list(new QTreeWidget)
    , m_name(wrapped(look::Type::Heading))
    , m_text(wrapped(look::Type::Body))
    , m_consequence(wrapped(look::Type::Body))
    , m_switch(new QCheckBox(tr("This rule counts")))
{
    m_list->setObjectName(QStringLiteral("facts"));
    m_list->setHeaderLabels({tr("Rule"), tr("State")});
    m_list->setAccessibleName(tr("Rules"));
    m_list->setRootIsDecorated(false);
    m_list->setMinimumWidth(px(180));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_list);
    splitter->addWidget(details());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({px(420), px(560)});
    splitter->setChildrenCollapsible(false);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RulesView::showRule);
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (column != 0)
            return;
        m_list->setCurrentItem(item);
        switchRule(item->checkState(0) == Qt::Checked);
    });
    connect(m_switch, &QCheckBox::clicked, this, &RulesView::switchRule);
}

QWidget *RulesView::details()
{
    look::setInk(m_consequence, look::Ink::Muted);
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(px(16), 0, px(8), 0);
    m_rows->setSpacing(px(8));
    m_rows->addWidget(m_name);
    m_rows->addWidget(m_text);
    m_rows->addWidget(m_consequence);
    m_rows->addWidget(m_switch);
    m_rows->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(px(200));
    return scroll;
}

void RulesView::setPolicy(const Policy &policy, const QString &currency)
{
    m_policy = policy;
    m_currency = currency;
    const Rule *before = current();
    const QString id = before ? before->id : QString();
    fillList();
    chooseRule(id);
}

void RulesView::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Rule &rule : m_policy.rules()) {
        auto *item = new QTreeWidgetItem(m_list, {QStringLiteral("%1 %2").arg(rule.id, rule.name)});
        item->setData(0, IdRole, rule.id);
        item->setToolTip(0, rule.text);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        mark(item);
    }
}

void RulesView::mark(QTreeWidgetItem *item) const
{
    const Rule *rule = m_policy.rule(item->data(0, IdRole).toString());
    const Rule *before = Policy::region().rule(rule->id);
    item->setCheckState(0, rule->isOn ? Qt::Checked : Qt::Unchecked);
    const bool isChanged = !before || *before != *rule;
    item->setText(1, isChanged ? tr("changed") : QString());
    item->setForeground(1, look::colour(look::Ink::Accent));
}

void RulesView::chooseRule(const QString &id)
{
    QTreeWidgetItem *chosen = m_list->topLevelItem(0);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->data(0, IdRole).toString() == id)
            chosen = m_list->topLevelItem(row);
    }
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentItem(chosen);
    showRule();
}

const Rule *RulesView::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? m_policy.rule(item->data(0, IdRole).toString()) : nullptr;
}

void RulesView::showRule()
{
    const Rule *rule = current();
    if (!rule)
        return;
    m_name->setText(QStringLiteral("%1 %2").arg(rule->id, rule->name));
    m_text->setText(rule->text);
    m_consequence->setText(rule->consequence);
    m_switch->setChecked(rule->isOn);
    if (m_thresholds) {
        m_thresholds->hide();
        m_thresholds->setParent(nullptr);
        m_thresholds->deleteLater(); // the button that led here may be on it
    }
    m_thresholds = new QWidget;
    auto *rows = new QVBoxLayout(m_thresholds);
    rows->setContentsMargins(0, px(4), 0, 0);
    rows->setSpacing(px(6));
    for (auto entry = rule->thresholds.begin(); entry != rule->thresholds.end(); ++entry)
        addThreshold(entry.key(), *entry);
    m_rows->insertWidget(m_rows->count() - 1, m_thresholds);
    Q_EMIT changed();
}

void RulesView::switchRule(bool on)
{
    const Rule *rule = current();
    if (!rule || rule->isOn == on)
        return;
    m_policy.setOn(QString(rule->id), on);
    m_switch->setChecked(on);
    const QSignalBlocker quiet(m_list);
    mark(m_list->currentItem());
    Q_EMIT changed();
}

std::optional<double> RulesView::shipped(const QString &key) const
{
    const Rule *before = Policy::region().rule(current()->id);
    return before && before->thresholds.contains(key) ? std::optional(before->thresholds.value(key)) : std::nullopt;
}

void RulesView::take(const QString &key, double value)
{
    m_policy.setThreshold(QString(current()->id), key, value);
    const QSignalBlocker quiet(m_list);
    mark(m_list->currentItem());
    Q_EMIT changed();
}

void RulesView::addThreshold(const QString &key, double value)
{
    const Threshold threshold = thresholdOf(key, m_currency);
    if (!threshold.isSwitch)
        return addNumber(threshold, key, value);
    auto *box = new QCheckBox(threshold.label);
    box->setObjectName(key);
    box->setChecked(value != 0);
    m_thresholds->layout()->addWidget(box);
    connect(box, &QCheckBox::clicked, this, [this, key](bool yes) { take(key, yes ? 1 : 0); });
}

// What it is called, the field with its unit and the value that ships, and below what is wrong with it.
void RulesView::addNumber(const Threshold &threshold, const QString &key, double value)
{
    auto *label = wrapped(look::Type::Body);
    label->setText(threshold.label);
    auto *field = new NumberField(threshold.range);
    field->setObjectName(key);
    field->setAccessibleName(threshold.label);
    field->setNumber(value);
    label->setBuddy(field);
    auto *unit = new QLabel(threshold.unit);
    look::setInk(unit, look::Ink::Muted);
    auto *back = new QPushButton(look::icon(QStringLiteral("rotate-ccw")), {});
    back->setObjectName(key + QStringLiteral(".back"));
    look::setRole(back, "flat");
    back->setAutoDefault(false);
    auto *fault = wrapped(look::Type::Caption);
    look::setInk(fault, look::Ink::Danger);
    fault->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(field);
    row->addWidget(unit);
    row->addWidget(back);
    row->addStretch(1);
    auto *rows = static_cast<QVBoxLayout *>(m_thresholds->layout());
    rows->addWidget(label);
    rows->addLayout(row);
    rows->addWidget(fault);

    // Long texts above must not press the fields flat: then the view scrolls.
    for (QWidget *widget : {static_cast<QWidget *>(field), static_cast<QWidget *>(back)}) {
        widget->ensurePolished();
        widget->setMinimumHeight(widget->sizeHint().height());
    }
    const std::optional<double> before = shipped(key);
    const auto tell = [=] {
        fault->setText(field->fault());
        fault->setVisible(!field->fault().isEmpty());
        back->setVisible(before.has_value());
        const bool isShipped = before && field->number() == before;
        back->setEnabled(!isShipped);
        if (before)
            back->setText(u' ' + (isShipped ? tr("as shipped") : tr("Back to %1").arg(plainNumber(*before))));
    };
    tell();
    connect(back, &QPushButton::clicked, field, [=] { field->setNumber(*before); });
    connect(field, &QLineEdit::textChanged, this, [=, this] {
        tell();
        if (const auto number = field->number())
            take(key, *number);
        else
            take(key, value); // a number on the way to what cannot be was not meant
    });
}

NumberField *RulesView::field(const QString &threshold) const
{
    return m_thresholds ? m_thresholds->findChild<NumberField *>(threshold) : nullptr;
}

bool RulesView::isGood() const
{
    if (!m_thresholds)
        return true;
    const auto fields = m_thresholds->findChildren<NumberField *>();
    return std::all_of(fields.begin(), fields.end(), [](const NumberField *field) { return field->number().has_value(); });
}

} // namespace panels
