// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/choosing/chooseelementdialog.h"

#include "panels/choosing/elementlist.h"
#include "panels/look/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace panels {

using landscape::ElementId;
using look::px;

namespace {

constexpr int mostOffered = 50;

}

ChooseElementDialog::ChooseElementDialog(landscape::SnapshotPtr snapshot, const ElementSearch::Which &which,
                                         QList<ElementId> likely, QWidget *parent)
    : QDialog(parent)
    , m_search(std::move(snapshot), which)
    , m_likely(std::move(likely))
    , m_question(new QLabel)
    , m_field(new QLineEdit)
    , m_offered(new ElementList)
{
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    look::setType(m_question, look::Type::Heading);
    m_field->setPlaceholderText(tr("Type a part of its name"));
    m_field->addAction(look::icon(QStringLiteral("search"), look::Ink::Muted), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_offered->followKeysOf(m_field);
    m_offered->setAccessibleName(tr("Elements"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setDefault(true);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(20), px(20), px(20), px(16));
    rows->setSpacing(px(10));
    rows->addWidget(m_question);
    rows->addWidget(m_field);
    rows->addWidget(m_offered, 1);
    rows->addWidget(buttons);
    resize(px(540), px(460));

    connect(m_field, &QLineEdit::textChanged, this, &ChooseElementDialog::search);
    connect(m_offered, &QListWidget::itemActivated, this, &ChooseElementDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChooseElementDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    search();
    m_field->setFocus();
}

void ChooseElementDialog::setTexts(const QString &title, const QString &question, const QString &okText)
{
    setWindowTitle(title);
    m_question->setText(question);
    m_ok->setText(okText);
}

void ChooseElementDialog::search()
{
    m_offered->clear();
    const landscape::Snapshot &snapshot = m_search.snapshot();
    const QString text = m_field->text().trimmed();
    QList<ElementId> shown;
    if (text.isEmpty())
        shown = m_likely;
    for (const ElementSearch::Hit &hit : m_search.find(text, {}, mostOffered)) {
        if (!shown.contains(hit.id))
            shown << hit.id;
    }
    for (const ElementId id : std::as_const(shown))
        m_offered->addElement(snapshot, id);
    if (!shown.isEmpty())
        m_offered->setCurrentRow(0);
    else
        m_offered->addChoice({}, tr("Nothing has these words in its name."))->setFlags(Qt::NoItemFlags);
    m_ok->setEnabled(!shown.isEmpty());
}

void ChooseElementDialog::accept()
{
    const ElementId id = m_offered->currentElement();
    // Enter in the list says so twice: as the row's activation and as the default button's click.
    if (!id || result() == QDialog::Accepted)
        return;
    QDialog::accept();
    Q_EMIT chosen(id);
}

} // namespace panels
