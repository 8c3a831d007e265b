// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/whatif/assumptionstrip.h"

#include "panels/choosing/chooseelementdialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace panels {

using landscape::ElementId;
using landscape::ElementKind;
using look::px;
using Kind = Assumption::Kind;

namespace {

constexpr double thousand = 1000;

bool fits(Kind kind, const landscape::Element &element)
{
    if (kind == Kind::Users)
        return element.kind == ElementKind::Capability || element.kind == ElementKind::BusinessFunction
            || element.kind == ElementKind::ApplicationFunction;
    if (kind == Kind::Purchase)
        return element.kind == ElementKind::Product;
    return element.kind == ElementKind::ApplicationComponent
        || (element.kind == ElementKind::Product && (kind == Kind::Run || kind == Kind::Licence));
}

bool isMoney(const Assumption &assumption)
{
    return assumption.kind == Kind::Budget
        || (isOfElements(assumption.kind) && assumption.kind != Kind::Users && assumption.element);
}

}

AssumptionStrip::AssumptionStrip(const PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(new QComboBox)
    , m_of(new QPushButton)
    , m_from(new QDoubleSpinBox)
    , m_to(new QDoubleSpinBox)
{
    for (const Kind kind : assumptionKinds())
        m_kind->addItem(assumptionLabel(kind), int(kind));
    m_kind->setAccessibleName(tr("What moves"));
    m_kind->setToolTip(tr("What moves while everything else stays"));
    m_of->setMenu(new QMenu(m_of));
    m_of->setMaximumWidth(px(260));
    m_of->setAccessibleName(tr("Of what"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(6));
    const auto add = [row](const QString &caption, QWidget *field) {
        auto *label = new QLabel(caption);
        look::setInk(label, look::Ink::Muted);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
        row->addSpacing(px(8));
    };
    add(tr("What if"), m_kind);
    add(tr("of"), m_of);
    add(tr("went from"), m_from);
    add(tr("to"), m_to);
    row->addStretch(1);
    for (QDoubleSpinBox *field : {m_from, m_to}) {
        field->setKeyboardTracking(false);
        field->setGroupSeparatorShown(true);
        field->setMinimumWidth(px(96));
        connect(field, &QDoubleSpinBox::valueChanged, this, &AssumptionStrip::changed);
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        const landscape::Element *element = m_context.document.snapshot()->element(m_element);
        if (element && (!isOfElements(kind()) || !fits(kind(), *element)))
            m_element = {};
        showElement();
        showUsualRange();
        Q_EMIT changed();
    });
    connect(m_of->menu(), &QMenu::aboutToShow, this, &AssumptionStrip::chooseElement);
    showElement();
    showUsualRange();
}

Kind AssumptionStrip::kind() const
{
    return Kind(m_kind->currentData().toInt());
}

Assumption AssumptionStrip::assumption() const
{
    Assumption assumption{kind(), m_element, 0, 0};
    assumption.from = qMin(m_from->value(), m_to->value()) * m_measure;
    assumption.to = qMax(m_from->value(), m_to->value()) * m_measure;
    return assumption;
}

void AssumptionStrip::setAssumption(const Assumption &assumption)
{
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->setCurrentIndex(m_kind->findData(int(assumption.kind)));
    }
    m_element = assumption.element;
    showElement();
    if (assumption.from < assumption.to)
        showRange(assumption.from, assumption.to);
    else
        showUsualRange();
    Q_EMIT changed();
}

void AssumptionStrip::refresh()
{
    if (m_element && !m_context.document.snapshot()->element(m_element)) {
        m_element = {};
        showUsualRange();
    }
    showElement();
}

void AssumptionStrip::showRange(double from, double to)
{
    const Kind moved = kind();
    const bool money = isMoney({moved, m_element, 0, 0});
    const QString &currency = m_context.document.snapshot()->settings.currency;
    m_measure = money && to >= 100 * thousand ? thousand : 1;
    const QSignalBlocker quiet(this);
    for (QDoubleSpinBox *field : {m_from, m_to}) {
        field->setDecimals(money || moved == Kind::Horizon ? 0 : moved == Kind::Rate ? 1 : 2);
        field->setRange(moved == Kind::Horizon ? 1 : 0,
                        moved == Kind::LeastFit ? 1 : moved == Kind::Rate || moved == Kind::Horizon ? 100 : 1e9);
        field->setSingleStep(money ? 100 : moved == Kind::Horizon || moved == Kind::Rate ? 1 : 0.1);
        field->setPrefix(!money && isOfElements(moved) ? QStringLiteral("× ") : QString());
        field->setSuffix(money ? (m_measure > 1 ? QStringLiteral(" k") : QStringLiteral(" ")) + currency
                               : moved == Kind::Rate ? QStringLiteral(" %") : moved == Kind::Horizon ? tr(" years") : QString());
    }
    m_from->setValue(from / m_measure);
    m_to->setValue(to / m_measure);
}

void AssumptionStrip::showUsualRange()
{
    const workflows::AnalysisPtr analysis = m_context.session.current();
    const auto [from, to] = usualRange(kind(), m_element, *m_context.document.snapshot(), m_context.session.settings(),
                                       analysis ? &analysis->plan : nullptr);
    showRange(from, to);
}

void AssumptionStrip::showElement()
{
    m_of->setEnabled(isOfElements(kind()));
    const QString name = m_element ? m_context.document.snapshot()->nameOf(m_element) : tr("everything");
    m_of->setText(m_of->fontMetrics().elidedText(name, Qt::ElideRight, px(200)));
    m_of->setToolTip(name);
}

// Offered: everything, what is selected and fits, and any other by its name.
void AssumptionStrip::chooseElement()
{
    QMenu *menu = m_of->menu();
    menu->clear();
    menu->addAction(tr("Everything"), this, [this] { takeElement({}); });
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    for (const landscape::ConceptId id : m_context.document.selection()) {
        const landscape::Element *element = id.isElement() ? facts->element(id.element()) : nullptr;
        if (element && fits(kind(), *element))
            menu->addAction(facts->nameOf(id.element()), this, [this, id] { takeElement(id.element()); });
        if (menu->actions().size() > 5)
            break;
    }
    menu->addSeparator();
    menu->addAction(tr("Choose…"), this, [this, facts] {
        auto *dialog = new ChooseElementDialog(
            facts, [moved = kind()](const landscape::Element &element) { return fits(moved, element); }, {}, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setTexts(tr("What if"), tr("%1 of what?").arg(assumptionLabel(kind())), tr("Choose"));
        connect(dialog, &ChooseElementDialog::chosen, this, &AssumptionStrip::takeElement);
        dialog->open();
    });
}

void AssumptionStrip::takeElement(ElementId id)
{
    m_element = id;
    showElement();
    showUsualRange();
    Q_EMIT changed();
}

} // namespace panels
