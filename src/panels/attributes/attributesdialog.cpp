// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/attributes/attributesdialog.h"

#include "editing/commands/attributes.h"
#include "panels/look/kindicon.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace panels {

using landscape::AttributeDefinition;
using landscape::AttributeId;
using landscape::AttributeType;
using landscape::ElementKind;
using look::px;

namespace {

constexpr int IdRole = Qt::UserRole;

QString typeLabel(AttributeType type)
{
    switch (type) {
    case AttributeType::Text:
        return AttributesDialog::tr("Text");
    case AttributeType::Number:
        return AttributesDialog::tr("Number");
    case AttributeType::Money:
        return AttributesDialog::tr("Money");
    case AttributeType::Date:
        return AttributesDialog::tr("Date");
    case AttributeType::Duration:
        return AttributesDialog::tr("Duration");
    case AttributeType::Boolean:
        return AttributesDialog::tr("Yes or no");
    case AttributeType::Level:
        return AttributesDialog::tr("Protection level");
    case AttributeType::Reference:
        return AttributesDialog::tr("Another element");
    case AttributeType::Choice:
        return AttributesDialog::tr("One of a list");
    }
    Q_UNREACHABLE();
}

constexpr AttributeType allTypes[] = {AttributeType::Text,    AttributeType::Number,  AttributeType::Money,
                                      AttributeType::Date,    AttributeType::Duration, AttributeType::Boolean,
                                      AttributeType::Level,   AttributeType::Reference, AttributeType::Choice};

std::optional<double> numberIn(const QLineEdit *field)
{
    bool ok = false;
    const double number = QLocale().toDouble(field->text().trimmed(), &ok);
    return ok ? std::optional(number) : std::nullopt;
}

QString numberText(std::optional<double> number)
{
    return number ? QLocale().toString(*number, 'g', 12) : QString();
}

QPlainTextEdit *smallText(int lines)
{
    auto *field = new QPlainTextEdit;
    field->setTabChangesFocus(true);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * lines + px(16));
    return field;
}

}

AttributesDialog::AttributesDialog(const PanelContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_list(new QTreeWidget)
    , m_key(new QLineEdit)
    , m_label(new QLineEdit)
    , m_type(new QComboBox)
    , m_unit(new QLineEdit)
    , m_minimum(new QLineEdit)
    , m_maximum(new QLineEdit)
    , m_choices(smallText(4))
    , m_description(smallText(2))
    , m_kinds(new QListWidget)
    , m_required(new QCheckBox(tr("The analysis needs it")))
    , m_effect(new QLabel)
    , m_apply(new QPushButton(tr("Apply")))
{
    setWindowTitle(tr("Attributes"));
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(listSide());
    splitter->addWidget(formSide());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({px(400), px(520)});
    splitter->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(24), px(20), px(24), px(16));
    rows->setSpacing(px(12));
    rows->addWidget(splitter, 1);
    rows->addWidget(buttons);
    resize(px(980), px(680));
    fillList();
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

QWidget *AttributesDialog::listSide()
{
    m_list->setHeaderLabels({tr("Attribute"), tr("Type"), tr("Needed")});
    m_list->setObjectName(QStringLiteral("facts"));
    m_list->setMinimumWidth(px(340));
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->setAccessibleName(tr("Attributes"));
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item)
            showAttribute(AttributeId::create(item->data(0, IdRole).toUInt()));
    });
    auto *add = new QPushButton(look::icon(QStringLiteral("plus")), tr("New attribute"));
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &AttributesDialog::startNew);
    auto *side = new QWidget;
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, px(12), 0);
    rows->setSpacing(px(8));
    rows->addWidget(m_list, 1);
    rows->addWidget(add, 0, Qt::AlignLeft);
    return side;
}

QWidget *AttributesDialog::formSide()
{
    for (const AttributeType type : allTypes)
        m_type->addItem(typeLabel(type), int(type));
    for (const ElementKind kind : landscape::allElementKinds()) {
        auto *item = new QListWidgetItem(look::kindIcon(kind), landscape::kindLabel(kind), m_kinds);
        item->setData(IdRole, int(kind));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Unchecked);
    }
    m_required->setToolTip(tr("The check lists the elements without it"));
    m_kinds->setMinimumHeight(px(120));
    m_kinds->setToolTip(tr("None chosen: for all kinds"));
    m_choices->setPlaceholderText(tr("one word a line"));
    m_effect->setWordWrap(true);
    look::setRole(m_apply, "primary");
    m_apply->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_apply->setAutoDefault(false);
    connect(m_apply, &QPushButton::clicked, this, &AttributesDialog::apply);
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        showFieldsOfType();
        showEffect();
    });

    auto *range = new QWidget;
    auto *rangeRow = new QHBoxLayout(range);
    rangeRow->setContentsMargins(0, 0, 0, 0);
    rangeRow->addWidget(m_minimum);
    rangeRow->addWidget(new QLabel(tr("to")));
    rangeRow->addWidget(m_maximum);
    range->setObjectName(QStringLiteral("range"));

    auto *content = new QWidget;
    m_form = new QFormLayout(content);
    m_form->setContentsMargins(px(12), 0, 0, 0);
    m_form->setSpacing(px(10));
    m_form->addRow(tr("Key in files"), m_key);
    m_form->addRow(tr("Name"), m_label);
    m_form->addRow(tr("Type"), m_type);
    m_form->addRow(tr("Unit"), m_unit);
    m_form->addRow(tr("Range"), range);
    m_form->addRow(tr("Choices"), m_choices);
    m_form->addRow(tr("What to fill in"), m_description);
    m_form->addRow(tr("For"), m_kinds);
    m_form->addRow(QString(), m_required);
    m_form->addRow(QString(), m_effect);
    m_form->addRow(QString(), m_apply);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

void AttributesDialog::fillList()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    QTreeWidgetItem *current = nullptr;
    for (const AttributeDefinition &definition : m_context.document.snapshot()->attributeRegistry.definitions()) {
        auto *item = new QTreeWidgetItem({landscape::attributeLabel(definition), typeLabel(definition.type),
                                          definition.required ? tr("yes") : QString()});
        item->setData(0, IdRole, definition.id.number());
        item->setToolTip(0, definition.key);
        m_list->addTopLevelItem(item);
        if (definition.id == m_current)
            current = item;
    }
    m_list->setCurrentItem(current);
}

bool AttributesDialog::isBuiltIn() const
{
    return m_current && m_current.number() <= landscape::attributes::lastBuiltIn;
}

void AttributesDialog::startNew()
{
    m_current = {};
    const QSignalBlocker blocker(m_list);
    m_list->setCurrentItem(nullptr);
    fillForm({});
    m_key->setFocus();
}

void AttributesDialog::showAttribute(AttributeId id)
{
    m_current = id;
    const QSignalBlocker blocker(m_list);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->data(0, IdRole).toUInt() == id.number())
            m_list->setCurrentItem(m_list->topLevelItem(row));
    }
    fillForm(m_context.document.snapshot()->attributeRegistry.definition(id));
}

void AttributesDialog::fillForm(const AttributeDefinition &definition)
{
    m_key->setText(definition.key);
    m_label->setText(isBuiltIn() ? landscape::attributeLabel(definition) : definition.label);
    m_type->setCurrentIndex(m_type->findData(int(definition.type)));
    m_unit->setText(definition.unit);
    m_minimum->setText(numberText(definition.minimum));
    m_maximum->setText(numberText(definition.maximum));
    m_choices->setPlainText(definition.choices.join(u'\n'));
    m_description->setPlainText(definition.description);
    m_required->setChecked(definition.required);
    for (int row = 0; row < m_kinds->count(); ++row) {
        QListWidgetItem *item = m_kinds->item(row);
        item->setCheckState(definition.kinds.contains(ElementKind(item->data(IdRole).toInt())) ? Qt::Checked : Qt::Unchecked);
    }
    for (QWidget *field : std::initializer_list<QWidget *>{m_key, m_label, m_type, m_unit, m_choices})
        field->setEnabled(!isBuiltIn());
    m_apply->setText(m_current ? tr("Apply") : tr("Add attribute"));
    showFieldsOfType();
    showEffect();
}

void AttributesDialog::showFieldsOfType()
{
    const auto type = AttributeType(m_type->currentData().toInt());
    m_form->setRowVisible(m_unit, type == AttributeType::Number);
    m_form->setRowVisible(findChild<QWidget *>(QStringLiteral("range")), type == AttributeType::Number);
    m_form->setRowVisible(m_choices, type == AttributeType::Choice);
}

AttributeDefinition AttributesDialog::formDefinition() const
{
    AttributeDefinition definition;
    if (m_current)
        definition = m_context.document.snapshot()->attributeRegistry.definition(m_current);
    definition.type = AttributeType(m_type->currentData().toInt());
    if (!isBuiltIn()) {
        definition.key = m_key->text().trimmed();
        definition.label = m_label->text().trimmed();
        definition.unit = definition.type == AttributeType::Number ? m_unit->text().trimmed() : QString();
        definition.choices.clear();
        for (const QString &word : m_choices->toPlainText().split(u'\n')) {
            if (definition.type == AttributeType::Choice && !word.trimmed().isEmpty())
                definition.choices << word.trimmed();
        }
    }
    const bool isNumber = definition.type == AttributeType::Number;
    definition.minimum = isNumber ? numberIn(m_minimum) : std::nullopt;
    definition.maximum = isNumber ? numberIn(m_maximum) : std::nullopt;
    definition.description = m_description->toPlainText().trimmed();
    definition.required = m_required->isChecked();
    definition.kinds.clear();
    for (int row = 0; row < m_kinds->count(); ++row) {
        if (m_kinds->item(row)->checkState() == Qt::Checked)
            definition.kinds << ElementKind(m_kinds->item(row)->data(IdRole).toInt());
    }
    return definition;
}

// Says what a change of type would do before it is done.
void AttributesDialog::showEffect()
{
    look::setInk(m_effect, look::Ink::Muted);
    if (!m_current) {
        m_effect->setText(tr("Files that come in later with this key are read by this definition."));
        return;
    }
    const auto use = editing::commands::attributeUse(*m_context.document.snapshot(), formDefinition());
    QString text = tr("%n value(s) in this landscape.", nullptr, use.values);
    if (use.unreadable > 0)
        text += u' ' + tr("%n of them cannot be read as this type and stay as text.", nullptr, use.unreadable);
    m_effect->setText(text);
}

bool AttributesDialog::apply()
{
    const AttributeDefinition definition = formDefinition();
    const bool isNew = m_current.isNull();
    const auto done = m_context.document.perform(isNew ? editing::commands::defineAttribute(definition)
                                                       : editing::commands::changeAttribute(definition));
    if (!done) {
        look::setInk(m_effect, look::Ink::Danger);
        m_effect->setText(done.error().message + QStringLiteral(": ") + done.error().remedy);
        return false;
    }
    if (isNew)
        m_current = m_context.document.snapshot()->attributeRegistry.find(definition.key);
    fillList();
    showAttribute(m_current);
    return true;
}

} // namespace panels
