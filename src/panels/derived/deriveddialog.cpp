// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/derived/deriveddialog.h"

#include "panels/verdicts/resulttable.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace panels {

using analysis::DerivedRelationship;
using landscape::ElementId;
using look::px;

DerivedDialog::DerivedDialog(const PanelContext &context, const QList<ElementId> &elements, QWidget *parent)
    : QDialog(parent)
    , m_facts(context.document.snapshot())
    , m_elements(elements)
    , m_state(new QLabel)
    , m_progress(new QProgressBar)
    , m_potential(new QCheckBox(tr("Also those that may be true but need not")))
    , m_table(new ResultTable({tr("From"), tr("Relation"), tr("To"), tr("How sure"), tr("Follows from")}))
    , m_nothing(new QLabel)
    , m_chain(new QLabel)
{
    setWindowTitle(tr("Implied relations"));
    look::setType(m_state, look::Type::Heading);
    m_state->setWordWrap(true);
    auto *hint = new QLabel(tr("Relations that nobody drew but that follow from drawn ones (ArchiMate 3.2, Appendix B). They are "
                               "computed now and not stored."));
    look::setInk(hint, look::Ink::Muted);
    hint->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    look::setInk(m_nothing, look::Ink::Muted);
    m_nothing->setAlignment(Qt::AlignTop);
    m_nothing->hide();
    m_chain->setWordWrap(true);
    m_chain->setTextFormat(Qt::PlainText);
    m_chain->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_chain->setMinimumHeight(2 * m_chain->fontMetrics().lineSpacing());
    m_chain->setAlignment(Qt::AlignTop);
    m_table->setStretch({4});
    m_table->setAccessibleName(tr("Implied relations"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_potential, &QCheckBox::toggled, this, &DerivedDialog::start);
    connect(m_table, &ResultTable::currentRowChanged, this, &DerivedDialog::showChain);
    connect(m_table, &ResultTable::opened, this, &DerivedDialog::showElement);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(24), px(20), px(24), px(16));
    rows->setSpacing(px(10));
    rows->addWidget(m_state);
    rows->addWidget(hint);
    rows->addWidget(m_potential);
    rows->addWidget(m_progress);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_nothing, 1);
    rows->addWidget(m_chain);
    rows->addWidget(buttons);
    const int room = parent ? parent->window()->width() - px(40) : px(1120);
    resize(qMin(px(1120), room), px(580));
    start();
}

void DerivedDialog::setPotential(bool potential)
{
    m_potential->setChecked(potential);
}

void DerivedDialog::start()
{
    m_state->setText(tr("Deriving…"));
    m_progress->show();
    m_runner.run(
        tr("Deriving"),
        [facts = m_facts, elements = m_elements, potential = m_potential->isChecked()](const base::CancelToken &cancel,
                                                                                      const base::Progress &) {
            analysis::DerivationOptions options;
            options.potential = potential;
            options.cancel = cancel;
            return elements.size() == 1 ? analysis::derivedRelationships(*facts, elements.first(), options)
                                        : analysis::derivedBetween(*facts, elements, options);
        },
        [this](const QList<DerivedRelationship> &found) {
            m_progress->hide();
            m_found = found;
            showFound();
            Q_EMIT calculated();
        });
}

// "A —serving→ B —realization→ C"; a relation walked against its direction points back.
QString DerivedDialog::chainText(const DerivedRelationship &derived) const
{
    QString text = m_facts->nameOf(derived.source);
    landscape::ConceptId here = derived.source;
    for (const landscape::RelationshipId id : derived.chain) {
        const landscape::Relationship &line = *m_facts->relationship(id);
        const bool forward = line.source == here;
        here = forward ? line.target : line.source;
        const QString name = m_facts->nameOf(here.element());
        text += (forward ? QStringLiteral(" —%1→ %2") : QStringLiteral(" ←%1— %2"))
                    .arg(landscape::kindLabel(line.kind).toLower(), name.isEmpty() ? QStringLiteral("○") : name.simplified());
    }
    return text;
}

void DerivedDialog::showChain()
{
    const ResultRow *row = m_table->isHidden() ? nullptr : m_table->currentRow();
    m_chain->setText(row ? QString(row->toolTip).replace(u'\n', QStringLiteral(" · ")) : QString());
}

void DerivedDialog::showFound()
{
    QList<ResultRow> rows;
    for (qsizetype i = 0; i < m_found.size(); ++i) {
        const DerivedRelationship &derived = m_found.at(i);
        const bool valid = derived.certainty == landscape::Certainty::Valid;
        ResultCell sure{valid ? tr("certain") : tr("possible"), valid ? 0 : 1};
        sure.ink = valid ? look::Ink::Success : look::Ink::Muted;
        ResultRow row;
        row.cells = {ResultCell{m_facts->nameOf(derived.source).simplified()}, ResultCell{landscape::kindLabel(derived.kind)},
                     ResultCell{m_facts->nameOf(derived.target).simplified()}, sure, ResultCell{chainText(derived)}};
        const bool isSource = m_elements.size() == 1 && derived.source == m_elements.first();
        row.elements = {isSource ? derived.target : derived.source};
        row.toolTip = chainText(derived)
            + (derived.rules.isEmpty() ? QString() : u'\n' + derived.rules.join(QStringLiteral(", ")));
        row.number = int(i);
        rows << row;
    }
    // Where only certain ones are asked for, a column that says so on every row takes room from the proof.
    m_table->setColumnHidden(3, !m_potential->isChecked());
    m_table->setRows(rows);
    m_table->setVisible(!rows.isEmpty());
    m_nothing->setVisible(rows.isEmpty());
    m_nothing->setText(m_potential->isChecked() ? tr("Nothing follows from what is drawn.")
                                                : tr("Nothing follows for certain from what is drawn."));
    if (!rows.isEmpty() && !m_table->currentRow())
        m_table->selectRow(0);
    showChain();
    m_state->setText(m_elements.size() == 1
                         ? tr("%n relation(s) follow for “%1”", nullptr, int(rows.size())).arg(m_facts->nameOf(m_elements.first()).simplified())
                         : tr("%n relation(s) follow among the selected elements", nullptr, int(rows.size())));
}

} // namespace panels
