// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/matrix/cellpanel.h"

#include "editing/commands/portfolio.h"
#include "panels/verdicts/amounts.h"
#include "panels/verdicts/reasondialog.h"
#include "panels/verdicts/verdictlook.h"

#include <QCompleter>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace panels {

using landscape::ElementId;
using look::px;

namespace {

QLabel *label(const QString &text, look::Type type = look::Type::Body, look::Ink ink = look::Ink::Text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    look::setType(label, type);
    look::setInk(label, ink);
    return label;
}

QToolButton *smallButton(const QString &iconName, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setIcon(look::icon(iconName));
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    return button;
}

}

CellPanel::CellPanel(const PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_function(label({}, look::Type::Heading))
    , m_unit(label({}, look::Type::Body, look::Ink::Muted))
    , m_scroll(new QScrollArea)
    , m_add(new QLineEdit)
{
    auto *close = smallButton(QStringLiteral("x"), tr("Close"));
    connect(close, &QToolButton::clicked, this, &CellPanel::closed);
    auto *names = new QVBoxLayout;
    names->setSpacing(px(1));
    names->addWidget(m_function);
    names->addWidget(m_unit);
    auto *heading = new QHBoxLayout;
    heading->addLayout(names, 1);
    heading->addWidget(close, 0, Qt::AlignTop);

    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_add->setPlaceholderText(tr("Add a system that is used here"));
    m_add->setAccessibleName(m_add->placeholderText());
    m_add->setClearButtonEnabled(true);
    m_add->addAction(look::icon(QStringLiteral("plus"), look::Ink::Muted), QLineEdit::LeadingPosition);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(14), px(12), px(14), px(12));
    rows->setSpacing(px(10));
    rows->addLayout(heading);
    rows->addWidget(m_scroll, 1);
    rows->addWidget(m_add);
    setMinimumWidth(px(300));
    addCompleter();
}

void CellPanel::addCompleter()
{
    auto *completer = new QCompleter(this);
    completer->setModel(new QStandardItemModel(completer));
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_add->setCompleter(completer);
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        addUse(ElementId::create(index.data(Qt::UserRole + 1).toUInt()));
    });
    // The list of names is made when it is first wanted: a landscape may have thousands.
    connect(m_add, &QLineEdit::textEdited, completer, [this, completer] {
        auto *model = static_cast<QStandardItemModel *>(completer->model());
        const landscape::SnapshotPtr facts = m_context.document.snapshot();
        if (model->rowCount() == int(facts->applications().size()))
            return;
        model->clear();
        for (const ElementId id : facts->applications()) {
            const auto unit = facts->element(id)->attributes.get<ElementId>(landscape::attributes::unit);
            const QString name = facts->nameOf(id);
            auto *item = new QStandardItem(unit ? QStringLiteral("%1 – %2").arg(name, facts->nameOf(*unit)) : name);
            item->setData(id.number(), Qt::UserRole + 1);
            model->appendRow(item);
        }
        model->sort(0);
    });
}

void CellPanel::addUse(ElementId application)
{
    // Cleared from the event loop: the completer puts its text into the field after this.
    QMetaObject::invokeMethod(m_add, &QLineEdit::clear, Qt::QueuedConnection);
    if (m_place.unit && application)
        Q_EMIT editRequested(editing::commands::addUse(m_place.unit, m_place.function, application));
}

void CellPanel::takeFocus()
{
    m_add->setFocus();
}

void CellPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void CellPanel::clear()
{
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, px(4), 0);
    m_rows->setSpacing(px(10));
    // The button whose click led here may be among what goes.
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
    m_scroll->setWidget(content);
}

void CellPanel::showCell(const MatrixData &data, const MatrixPlace &place)
{
    m_place = place;
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    m_function->setText(facts->nameOf(place.function));
    m_unit->setText(place.unit ? facts->nameOf(place.unit) : tr("No unit named"));
    m_add->setEnabled(bool(place.unit));
    clear();
    const int function = data.functionIndex(place.function);
    const int unit = data.unitIndex(place.unit);
    const MatrixCell *cell = function < 0 || unit < 0 ? nullptr : data.cell(function, unit);
    addNeed(cell);
    if (cell) {
        for (const MatrixEntry &entry : entriesOf(*cell, MatrixMode::Both))
            addSystem(data, entry, *cell);
        if (cell->openInTarget)
            addUnserved();
        addUniqueNeed(*cell);
    }
    m_rows->addStretch(1);
}

void CellPanel::addNeed(const MatrixCell *cell)
{
    if (!cell) {
        m_rows->addWidget(label(tr("This unit has no need for the function. Add a system below if it has."),
                                look::Type::Body, look::Ink::Muted));
        return;
    }
    if (cell->openToday)
        m_rows->addWidget(label(tr("A need that no system serves today."), look::Type::Strong, look::Ink::Danger));
    else
        m_rows->addWidget(label(cell->users ? tr("%1 users").arg(numberText(*cell->users)) : tr("Number of users unknown"),
                                look::Type::Caption, look::Ink::Muted));
}

QString CellPanel::usersIn(const MatrixCell &cell, ElementId application) const
{
    for (const landscape::UseId id : cell.uses) {
        const landscape::Use *use = m_context.document.snapshot()->uses.find(id);
        if (use && use->application == application) {
            const auto users = use->users.as<double>();
            return users ? tr("%1 users here").arg(numberText(*users)) : tr("users unknown");
        }
    }
    return {};
}

void CellPanel::addSystem(const MatrixData &data, const MatrixEntry &entry, const MatrixCell &cell)
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    const landscape::Element *element = facts->element(entry.system);
    if (!element)
        return;
    auto *card = new QFrame;
    look::setRole(card, "card");
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(px(12), px(10), px(12), px(10));
    rows->setSpacing(px(6));
    auto *pill = new PillLabel;
    const MatrixSystem system = data.systems.value(entry.system);
    if (system.bought)
        pill->setText(tr("Product on the market"));
    else if (system.verdict)
        pill->setVerdict(*system.verdict, system.decided);
    else
        pill->hide();

    rows->addWidget(label(element->name, look::Type::Heading));
    rows->addWidget(pill);
    QStringList details;
    if (entry.change == MatrixEntry::Change::Arrives)
        details << tr("Serves this need in the target");
    else
        details << usersIn(cell, entry.system);
    if (const auto cost = element->attributes.get<landscape::Money>(landscape::attributes::runCost))
        details << tr("%1 a year").arg(moneyText(cost->amount(), data.currency));
    if (const auto unit = element->attributes.get<ElementId>(landscape::attributes::unit))
        details << tr("of %1").arg(facts->nameOf(*unit));
    details.removeAll(QString());
    rows->addWidget(label(details.join(QStringLiteral(" · ")), look::Type::Caption, look::Ink::Muted));
    if (!system.bought) {
        addReason(rows, entry.system);
        rows->addWidget(systemButtons(entry.system, cell));
    }
    m_rows->addWidget(card);
}

void CellPanel::addReason(QVBoxLayout *rows, ElementId application)
{
    const workflows::AnalysisPtr analysis = m_context.session.current();
    const consolidation::VerdictRecord *record = analysis ? analysis->plan.verdictOf(application) : nullptr;
    if (!record || record->reasons.isEmpty())
        return;
    const consolidation::Reason &reason = record->reasons.first();
    rows->addWidget(label(tr("%1  (%2)").arg(reason.text, reason.rule)));
}

QWidget *CellPanel::systemButtons(ElementId application, const MatrixCell &cell)
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, px(2), 0, 0);
    row->setSpacing(px(4));
    auto *decide = new QPushButton(look::icon(QStringLiteral("scale")), u' ' + tr("Decide…"));
    decide->setObjectName(QStringLiteral("decide"));
    decide->setStyleSheet(QStringLiteral("QPushButton::menu-indicator { image: none; }"));
    auto *menu = new QMenu(decide);
    fillDecisionMenu(menu, this, m_context.document.snapshot(), application, m_context.session.settings().scenario,
                     [this](const editing::Edit &edit) { Q_EMIT editRequested(edit); });
    decide->setMenu(menu);
    row->addWidget(decide);
    auto *reasons = new QPushButton(tr("Reasons"));
    look::setRole(reasons, "flat");
    connect(reasons, &QPushButton::clicked, this, [this, application] { Q_EMIT showReasons(application); });
    row->addWidget(reasons);
    row->addStretch(1);
    for (const landscape::UseId id : cell.uses) {
        const landscape::Use *use = m_context.document.snapshot()->uses.find(id);
        if (!use || use->application != application)
            continue;
        QToolButton *remove = smallButton(QStringLiteral("trash-2"), tr("This unit does not use it for this"));
        connect(remove, &QToolButton::clicked, this,
                [this, id] { Q_EMIT editRequested(editing::commands::removeUse(id)); });
        row->addWidget(remove);
        break;
    }
    return bar;
}

void CellPanel::addUnserved()
{
    const workflows::AnalysisPtr analysis = m_context.session.current();
    if (!analysis)
        return;
    auto *card = new QFrame;
    look::setRole(card, "card");
    auto *rows = new QVBoxLayout(card);
    rows->addWidget(label(tr("Nothing may serve this need in the target"), look::Type::Strong, look::Ink::Danger));
    for (const consolidation::Unserved &unserved : analysis->plan.unserved) {
        if (unserved.function != m_place.function || !unserved.units.contains(m_place.unit))
            continue;
        for (const consolidation::Killed &killed : unserved.why.first(qMin(unserved.why.size(), qsizetype(6))))
            rows->addWidget(label(tr("%1  (%2)").arg(killed.text, killed.rule)));
        if (unserved.why.isEmpty())
            rows->addWidget(label(tr("No system or product in the landscape supports this function.")));
    }
    m_rows->addWidget(card);
}

void CellPanel::addUniqueNeed(const MatrixCell &cell)
{
    if (cell.uses.isEmpty())
        return;
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    const auto perform = [this](const editing::Edit &edit) { Q_EMIT editRequested(edit); };
    const QList<landscape::UseId> uses = cell.uses;
    const landscape::Use *judged = nullptr;
    for (const landscape::UseId id : uses) {
        const landscape::Use *use = facts->uses.find(id);
        if (use && use->unique != landscape::Uniqueness::No && (!judged || use->unique > judged->unique))
            judged = use;
    }
    if (judged) {
        const bool accepted = judged->unique == landscape::Uniqueness::Accepted;
        m_rows->addWidget(label(accepted ? tr("A unique need") : tr("Claimed to be a unique need"), look::Type::Strong));
        m_rows->addWidget(label(judged->uniqueReason.isEmpty() ? tr("No reason on record") : judged->uniqueReason));
        if (!judged->decidedBy.isEmpty())
            m_rows->addWidget(label(tr("%1, %2").arg(judged->decidedBy, judged->decidedOn.toString(Qt::ISODate)),
                                    look::Type::Caption, look::Ink::Muted));
    }
    auto *accept = new QPushButton(tr("Mark as unique need…"));
    accept->setObjectName(QStringLiteral("unique"));
    accept->setVisible(!judged || judged->unique != landscape::Uniqueness::Accepted);
    connect(accept, &QPushButton::clicked, this, [=, this] { askUniqueNeed(this, *facts, uses, perform); });
    auto *withdraw = new QPushButton(tr("Not unique after all"));
    withdraw->setVisible(judged != nullptr);
    connect(withdraw, &QPushButton::clicked, this,
            [=] { perform(judgeUniqueness(uses, landscape::Uniqueness::No, {}, {})); });
    auto *row = new QHBoxLayout;
    row->addWidget(accept);
    row->addWidget(withdraw);
    row->addStretch(1);
    m_rows->addLayout(row);
}

} // namespace panels
