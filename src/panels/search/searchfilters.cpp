// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/search/searchfilters.h"

#include "base/text.h"
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSet>

namespace panels {

using namespace landscape;
using look::px;

namespace {

const QString relationsWord = QStringLiteral("relations");
const QString viewsWord = QStringLiteral("views");

QString layerWord(Layer layer)
{
    return QStringLiteral("layer/%1").arg(int(layer));
}

QString kindWord(ElementKind kind)
{
    return QStringLiteral("kind/%1").arg(int(kind));
}

void choose(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(qMax(0, box->findData(data)));
}

/// Fills a box anew, keeping what is chosen.
template <typename Fill> void refill(QComboBox *box, Fill &&fill)
{
    const QSignalBlocker quiet(box);
    const QVariant chosen = box->currentData();
    box->clear();
    fill();
    choose(box, chosen);
}

}

SearchFilters::SearchFilters(QWidget *parent)
    : QWidget(parent)
    , m_kind(box(tr("What")))
    , m_field(box(tr("Words in")))
    , m_unit(box(tr("Unit")))
    , m_attribute(box(tr("Attribute")))
    , m_test(box(tr("Value")))
    , m_value(new QLineEdit)
    , m_usage(box(tr("Use")))
    , m_valueRow(new QWidget)
{
    m_value->setAccessibleName(tr("Value"));
    auto *valueRow = new QHBoxLayout(m_valueRow);
    valueRow->setContentsMargins(0, 0, 0, 0);
    valueRow->setSpacing(px(6));
    valueRow->addWidget(m_test);
    valueRow->addWidget(m_value, 1);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(px(12), 0, px(12), px(8));
    form->setSpacing(px(6));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QComboBox *each : {m_kind, m_field, m_unit, m_usage, m_attribute})
        form->addRow(each->accessibleName(), each);
    form->addRow(QString(), m_valueRow);
    m_field->addItem(tr("Everywhere"), -1);
    m_field->addItem(tr("Names"), int(SearchField::Name));
    m_field->addItem(tr("Documentation"), int(SearchField::Documentation));
    m_field->addItem(tr("Values"), int(SearchField::Value));
    m_field->addItem(tr("Notes in views"), int(SearchField::Note));
    m_field->addItem(tr("Ids"), int(SearchField::Id));
    m_test->addItem(tr("contains"), int(SearchQuery::Test::Contains));
    m_test->addItem(tr("is"), int(SearchQuery::Test::Equals));
    m_test->addItem(tr("is known"), int(SearchQuery::Test::Known));
    m_test->addItem(tr("is unknown"), int(SearchQuery::Test::Unknown));
    connect(m_value, &QLineEdit::textChanged, this, &SearchFilters::changed);
    updateValueField();
}

QComboBox *SearchFilters::box(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setMaxVisibleItems(18);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        updateValueField();
        Q_EMIT changed();
    });
    return box;
}

void SearchFilters::updateValueField()
{
    const auto test = SearchQuery::Test(m_test->currentData().toInt());
    m_valueRow->setVisible(m_attribute->currentData().toUInt() != 0);
    m_value->setVisible(test == SearchQuery::Test::Contains || test == SearchQuery::Test::Equals);
}

void SearchFilters::offer(const Snapshot &snapshot)
{
    refill(m_kind, [&] {
        m_kind->addItem(tr("Everything"), QString());
        QSet<Layer> layers;
        for (const ElementKind kind : allElementKinds()) {
            if (snapshot.elementsOfKind(kind).empty())
                continue;
            if (!layers.contains(layerOf(kind)))
                m_kind->addItem(look::layerIcon(layerOf(kind)), tr("%1 (layer)").arg(layerLabel(layerOf(kind))),
                                layerWord(layerOf(kind)));
            layers << layerOf(kind);
            m_kind->addItem(look::kindIcon(kind), kindLabel(kind), kindWord(kind));
        }
        m_kind->addItem(look::icon(QStringLiteral("network")), tr("Relations"), relationsWord);
        m_kind->addItem(look::icon(QStringLiteral("workflow")), tr("Views"), viewsWord);
    });
    const auto named = [](QComboBox *box, const QList<std::pair<QString, quint32>> &rows) {
        QList<std::pair<QString, quint32>> sorted = rows;
        std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return base::naturalLess(a.first, b.first); });
        for (const auto &[name, number] : std::as_const(sorted))
            box->addItem(name, number);
    };
    refill(m_unit, [&] {
        m_unit->addItem(tr("Any unit"), 0u);
        QList<std::pair<QString, quint32>> rows;
        for (const ElementId id : snapshot.units())
            rows.append({snapshot.nameOf(id), id.number()});
        named(m_unit, rows);
    });
    refill(m_attribute, [&] {
        m_attribute->addItem(tr("Any"), 0u);
        QList<std::pair<QString, quint32>> rows;
        for (const AttributeDefinition &definition : snapshot.attributeRegistry.definitions())
            rows.append({attributeLabel(definition), definition.id.number()});
        named(m_attribute, rows);
    });
    refill(m_usage, [&] {
        m_usage->addItem(tr("Used or not"), 0);
        m_usage->addItem(tr("Unused: no relations, no uses"), -1);
        m_usage->addItem(tr("In no view"), -2);
        QList<std::pair<QString, quint32>> rows;
        for (const View &view : snapshot.views)
            rows.append({tr("In “%1”").arg(view.name), view.id.number()});
        named(m_usage, rows);
    });
    updateValueField();
}

SearchQuery SearchFilters::query(const QString &text) const
{
    SearchQuery query;
    query.text = text.simplified();
    const QString what = m_kind->currentData().toString();
    query.onlyRelations = what == relationsWord;
    query.onlyViews = what == viewsWord;
    if (what.startsWith(QStringLiteral("layer/")))
        query.layer = Layer(what.mid(6).toInt());
    if (what.startsWith(QStringLiteral("kind/")))
        query.kind = ElementKind(what.mid(5).toInt());
    if (const int field = m_field->currentData().toInt(); field >= 0)
        query.field = SearchField(field);
    query.unit = ElementId::create(m_unit->currentData().toUInt());
    query.attribute = AttributeId::create(m_attribute->currentData().toUInt());
    if (query.attribute) {
        query.test = SearchQuery::Test(m_test->currentData().toInt());
        query.value = m_value->text().simplified();
    }
    const int usage = m_usage->currentData().toInt();
    if (usage == -1)
        query.usage = SearchQuery::Usage::Unused;
    else if (usage == -2)
        query.usage = SearchQuery::Usage::InNoView;
    else if (usage > 0) {
        query.usage = SearchQuery::Usage::InView;
        query.view = ViewId::create(quint32(usage));
    }
    return query;
}

void SearchFilters::show(const SearchQuery &query)
{
    const QSignalBlocker quiet(this);
    choose(m_kind, query.onlyRelations ? relationsWord
                       : query.onlyViews ? viewsWord
                       : query.kind      ? kindWord(*query.kind)
                       : query.layer     ? layerWord(*query.layer)
                                         : QString());
    choose(m_field, query.field ? int(*query.field) : -1);
    choose(m_unit, query.unit.number());
    choose(m_attribute, query.attribute.number());
    choose(m_test, int(query.test));
    m_value->setText(query.value);
    switch (query.usage) {
    case SearchQuery::Usage::Any: choose(m_usage, 0); break;
    case SearchQuery::Usage::Unused: choose(m_usage, -1); break;
    case SearchQuery::Usage::InNoView: choose(m_usage, -2); break;
    case SearchQuery::Usage::InView: choose(m_usage, query.view.number()); break;
    }
    updateValueField();
}

} // namespace panels
