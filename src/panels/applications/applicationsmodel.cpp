// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/applications/applicationsmodel.h"

#include "base/clock.h"
#include "base/sortkey.h"
#include "base/text.h"
#include "editing/commands/elements.h"
#include "editing/commands/values.h"
#include "landscape/valuetext.h"
#include "panels/details/discard.h"
#include "panels/look/theme.h"
#include "panels/verdicts/amounts.h"
#include "panels/verdicts/verdictlook.h"

#include <QElapsedTimer>

#include <algorithm>
#include <map>
#include <utility>

namespace panels {

using namespace landscape;
using Kind = ApplicationColumn::Kind;

namespace {

constexpr size_t manyApplications = 2000; ///< fewer are searched in a moment
constexpr int sliceMilliseconds = 8;

}

ApplicationsModel::ApplicationsModel(Perform perform, QObject *parent)
    : QAbstractTableModel(parent)
    , m_perform(std::move(perform))
    , m_facts(makeSnapshot({}))
{
    m_preparing.setInterval(0);
    connect(&m_preparing, &QTimer::timeout, this, &ApplicationsModel::prepare);
}

void ApplicationsModel::setFacts(SnapshotPtr facts, workflows::AnalysisPtr analysis, bool areRowsNew)
{
    const bool isNew = areRowsNew && m_facts != facts;
    m_facts = std::move(facts);
    discard(std::exchange(m_analysis, std::move(analysis)));
    m_verdicts.clear();
    if (m_analysis) {
        for (const consolidation::VerdictRecord &record : m_analysis->plan.verdicts)
            m_verdicts.insert(record.application, &record);
    }
    if (isNew) {
        m_searchTexts.clear();
        m_functionTexts.clear();
        m_prepared = 0;
        if (m_facts->applications().size() > manyApplications)
            m_preparing.start();
    }
    if (isNew || m_columns.value(m_sortColumn).kind == Kind::Verdict)
        forgetOrder();
    rebuild();
}

void ApplicationsModel::setColumns(const QList<ApplicationColumn> &columns)
{
    beginResetModel();
    const QString sorted = m_columns.value(m_sortColumn).key;
    m_columns = columns;
    m_sortColumn = 0;
    for (int column = 0; column < columns.size(); ++column) {
        if (columns.at(column).key == sorted)
            m_sortColumn = column;
    }
    forgetOrder();
    m_searchTexts.clear(); // of the shown columns
    m_prepared = 0;
    endResetModel();
    rebuild();
}

void ApplicationsModel::setFilter(const QString &text)
{
    m_filter = text;
    if (m_facts->applications().size() > manyApplications && m_prepared < m_facts->applications().size()) {
        m_isFilterWaiting = true; // until there is something to search in
        return m_preparing.start();
    }
    rebuild();
}

void ApplicationsModel::setOnlyUnknown(const QString &columnKey)
{
    m_unknownKey = columnKey;
    rebuild();
}

void ApplicationsModel::setGrouping(Grouping grouping)
{
    m_grouping = grouping;
    rebuild();
}

void ApplicationsModel::forgetRefusals()
{
    m_refusals.clear();
}

void ApplicationsModel::forgetRefusal(ElementId application, int column)
{
    const int row = m_refusals.remove({application, m_columns.at(column).key}) ? rowOf(application) : -1;
    if (row >= 0)
        Q_EMIT dataChanged(index(row, column), index(row, column));
}

void ApplicationsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = qMax(0, column);
    m_sortOrder = order;
    forgetOrder();
    rebuild();
}

void ApplicationsModel::rebuild()
{
    const QList<ElementId> applications = wanted();
    QList<Row> rows;
    rows.reserve(applications.size());
    if (m_grouping == Grouping::None) {
        for (const ElementId id : applications)
            rows << Row{id, {}};
    } else {
        std::map<std::pair<int, QString>, QList<ElementId>> groups;
        for (const ElementId id : applications)
            groups[groupOf(id)] << id;
        for (const auto &[group, members] : groups) {
            rows << Row{{}, tr("%1  (%2)").arg(group.second, numberText(double(members.size())))};
            for (const ElementId id : members)
                rows << Row{id, {}};
        }
    }
    if (rows == m_rows) { // the usual edit: the view keeps its place and its editor
        if (!m_rows.isEmpty() && !m_columns.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_places.clear();
    endResetModel();
}

QList<ElementId> ApplicationsModel::wanted()
{
    const QStringList words = base::folded(m_filter).split(u' ', Qt::SkipEmptyParts);
    const auto column = std::find_if(m_columns.begin(), m_columns.end(),
                                     [this](const ApplicationColumn &c) { return c.key == m_unknownKey; });
    QList<ElementId> applications;
    for (const ElementId id : sorted()) {
        if (column != m_columns.end() && !isUnknown(id, *column))
            continue;
        if (words.isEmpty() || hasWords(id, words))
            applications << id;
    }
    return applications;
}

bool ApplicationsModel::hasWords(ElementId application, const QStringList &words) const
{
    const QString &all = searchText(application);
    const auto verdict = std::find_if(m_columns.begin(), m_columns.end(),
                                      [](const ApplicationColumn &column) { return column.kind == Kind::Verdict; });
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return all.contains(word)
            || (verdict != m_columns.end() && base::folded(text(application, *verdict)).contains(word));
    });
}

const QString &ApplicationsModel::searchText(ElementId application) const
{
    QString &all = m_searchTexts[application];
    if (all.isEmpty()) {
        QString texts;
        for (const ApplicationColumn &column : m_columns) {
            if (column.kind != Kind::Verdict)
                texts += text(application, column) + u'\n';
        }
        all = base::folded(texts);
    }
    return all;
}

void ApplicationsModel::prepare()
{
    QElapsedTimer time;
    time.start();
    const auto all = m_facts->applications();
    if (!m_isSorted) {
        while (m_keyed.size() < all.size() && time.elapsed() < sliceMilliseconds)
            makeKey(all[m_keyed.size()]);
        if (m_keyed.size() == all.size())
            rebuild();
        return;
    }
    while (m_prepared < all.size() && time.elapsed() < sliceMilliseconds)
        (void)searchText(all[m_prepared++]);
    if (m_prepared < all.size())
        return;
    m_preparing.stop();
    if (std::exchange(m_isFilterWaiting, false))
        rebuild();
}

QVariant ApplicationsModel::sortValue(ElementId application, const ApplicationColumn &column) const
{
    if (column.kind != Kind::Attribute)
        return column.kind == Kind::Verdict && verdictOf(application) ? QVariant(int(verdictOf(application)->verdict))
                                                                      : QVariant(text(application, column));
    const Value &value = m_facts->element(application)->attributes.value(column.attribute);
    if (const auto number = value.as<double>())
        return *number;
    if (const auto money = value.as<Money>())
        return money->amount();
    if (const auto date = value.as<QDate>())
        return double(date->toJulianDay());
    if (const auto level = value.as<Level>())
        return double(level->level);
    if (const auto duration = value.as<Duration>())
        return duration->hours();
    return text(application, column);
}

const QList<ElementId> &ApplicationsModel::sorted()
{
    const auto all = m_facts->applications();
    if (m_isSorted)
        return m_sorted;
    // Of many the keys are made while nothing else happens; meanwhile the rows stand as they did.
    if (all.size() > manyApplications && m_keyed.size() < all.size()) {
        m_preparing.start();
        QSet<ElementId> missing(all.begin(), all.end());
        m_sorted.removeIf([&](ElementId id) { return !missing.remove(id); });
        for (const ElementId id : all) {
            if (missing.contains(id))
                m_sorted << id;
        }
        return m_sorted;
    }
    while (m_keyed.size() < all.size())
        makeKey(all[m_keyed.size()]);
    m_sorted = QList<ElementId>(all.begin(), all.end());
    m_isSorted = true;
    if (m_columns.isEmpty())
        return m_sorted;
    const bool down = m_sortOrder == Qt::DescendingOrder;
    std::stable_sort(m_keyed.begin(), m_keyed.end(), [down](const Keyed &left, const Keyed &right) {
        if (left.unknown != right.unknown)
            return right.unknown; // what is unknown stands last, whichever way
        const Keyed &a = down ? right : left;
        const Keyed &b = down ? left : right;
        if (a.isText != b.isText)
            return b.isText;
        return a.isText ? a.text < b.text : a.number < b.number;
    });
    for (size_t i = 0; i < m_keyed.size(); ++i)
        m_sorted[qsizetype(i)] = m_keyed[i].id;
    m_keyed.clear();
    m_keyOf.clear();
    return m_sorted;
}

void ApplicationsModel::makeKey(ElementId application)
{
    if (m_columns.isEmpty()) {
        m_keyed.push_back({application, false, false, 0, {}});
        return;
    }
    const ApplicationColumn &column = m_columns.at(m_sortColumn);
    const QVariant value = sortValue(application, column);
    const bool isText = value.userType() == QMetaType::QString;
    QString key;
    if (isText && column.kind == Kind::Name) {
        key = base::sortKey(value.toString());
    } else if (isText) { // few different texts stand in most columns
        QString &known = m_keyOf[value.toString()];
        if (known.isNull())
            known = base::sortKey(value.toString());
        key = known;
    }
    m_keyed.push_back({application, isUnknown(application, column), isText, isText ? 0 : value.toDouble(), key});
}

void ApplicationsModel::forgetOrder()
{
    m_isSorted = false;
    m_keyed.clear();
    m_keyOf.clear();
}

std::pair<int, QString> ApplicationsModel::groupOf(ElementId application) const
{
    if (m_grouping == Grouping::Verdict) {
        const consolidation::VerdictRecord *record = verdictOf(application);
        if (!record)
            return {100, tr("No verdict yet")};
        return {int(allVerdicts().indexOf(record->verdict)), verdictLabel(record->verdict)};
    }
    const auto unit = m_facts->element(application)->attributes.get<ElementId>(attributes::unit);
    return unit ? std::pair(0, m_facts->nameOf(*unit)) : std::pair(1, tr("No unit named"));
}

const consolidation::VerdictRecord *ApplicationsModel::verdictOf(ElementId application) const
{
    return m_verdicts.value(application);
}

ElementId ApplicationsModel::applicationAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).application : ElementId();
}

int ApplicationsModel::rowOf(ElementId application) const
{
    if (m_places.isEmpty()) {
        for (int row = 0; row < m_rows.size(); ++row) {
            if (m_rows.at(row).application)
                m_places.insert(m_rows.at(row).application, row);
        }
    }
    return m_places.value(application, -1);
}

QList<ElementId> ApplicationsModel::shown() const
{
    QList<ElementId> ids;
    for (const Row &row : m_rows) {
        if (row.application)
            ids << row.application;
    }
    return ids;
}

bool ApplicationsModel::isUnknown(ElementId application, const ApplicationColumn &column) const
{
    switch (column.kind) {
    case Kind::Name:
        return false;
    case Kind::Verdict:
        return !verdictOf(application);
    case Kind::Functions:
        return functionsText(application).isEmpty();
    case Kind::Attribute:
        return m_facts->element(application)->attributes.value(column.attribute).isUnknown();
    }
    Q_UNREACHABLE();
}

int ApplicationsModel::unknownIn(const ApplicationColumn &column) const
{
    const auto all = m_facts->applications();
    return int(std::count_if(all.begin(), all.end(), [&](ElementId id) { return isUnknown(id, column); }));
}

QString ApplicationsModel::functionsText(ElementId application) const
{
    const auto known = m_functionTexts.constFind(application);
    if (known != m_functionTexts.constEnd())
        return *known;
    QList<ElementId> functions = m_facts->functionsSupportedBy(application);
    for (const UseId id : m_facts->usesOfApplication(application)) {
        const ElementId function = m_facts->uses.find(id)->function;
        if (!functions.contains(function))
            functions << function;
    }
    QStringList names;
    for (const ElementId id : std::as_const(functions))
        names << m_facts->nameOf(id);
    std::sort(names.begin(), names.end(), base::naturalLess);
    return *m_functionTexts.insert(application, names.join(QStringLiteral(", ")));
}

QString ApplicationsModel::text(ElementId application, const ApplicationColumn &column) const
{
    const Element &element = *m_facts->element(application);
    switch (column.kind) {
    case Kind::Name:
        return element.name;
    case Kind::Verdict: {
        const consolidation::VerdictRecord *record = verdictOf(application);
        if (!record)
            return tr("not yet");
        return record->decided ? tr("%1 · decided").arg(verdictLabel(record->verdict)) : verdictLabel(record->verdict);
    }
    case Kind::Functions: {
        const QString functions = functionsText(application);
        return functions.isEmpty() ? tr("unknown") : functions;
    }
    case Kind::Attribute: {
        QStringList texts;
        for (const Value &value : element.attributes.all(column.attribute))
            texts << displayText(value, *m_facts);
        return texts.isEmpty() ? tr("unknown") : texts.join(QStringLiteral("; "));
    }
    }
    Q_UNREACHABLE();
}

QString ApplicationsModel::editText(ElementId application, const ApplicationColumn &column) const
{
    const Element &element = *m_facts->element(application);
    if (column.kind != Kind::Attribute)
        return column.kind == Kind::Name ? element.name : text(application, column);
    QStringList texts;
    for (const Value &value : element.attributes.all(column.attribute)) {
        const auto reference = value.as<ElementId>();
        texts << (reference ? m_facts->nameOf(*reference) : valueText(value, *m_facts));
    }
    return texts.join(QStringLiteral("; "));
}

bool ApplicationsModel::isEditable(const ApplicationColumn &column)
{
    return column.kind == Kind::Name || column.kind == Kind::Attribute;
}

editing::Edit ApplicationsModel::editOf(const QList<ElementId> &applications, const ApplicationColumn &column,
                                        const QString &text) const
{
    if (column.kind == Kind::Name)
        return editing::commands::rename(applications.first(), text);
    return editing::commands::setValueText(applications, column.attribute, text);
}

QStringList ApplicationsModel::proposals(const ApplicationColumn &column) const
{
    if (column.kind != Kind::Attribute)
        return {};
    const AttributeDefinition &definition = m_facts->attributeRegistry.definition(column.attribute);
    QStringList names;
    if (definition.type == AttributeType::Choice) {
        names = definition.choices;
    } else if (column.attribute == attributes::unit) {
        for (const ElementId id : m_facts->units())
            names << m_facts->nameOf(id);
    } else if (column.attribute == attributes::product) {
        for (const ElementId id : m_facts->elementsOfKind(ElementKind::Product))
            names << m_facts->nameOf(id);
    } else if (definition.type == AttributeType::Text) {
        for (const ElementId id : m_facts->applications()) {
            for (const Value &value : m_facts->element(id)->attributes.all(column.attribute))
                names << value.as<QString>().value_or(QString());
        }
    }
    names.removeAll(QString());
    names.removeDuplicates();
    std::sort(names.begin(), names.end(), base::naturalLess);
    return names;
}

int ApplicationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ApplicationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ApplicationsModel::headingData(const Row &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? QVariant(row.heading) : QVariant();
    case Qt::FontRole:
        return look::font(look::Type::Strong);
    case Qt::BackgroundRole:
        return look::tinted(look::tokens().accent, look::isDark() ? 0.16 : 0.09, look::tokens().window);
    default:
        return {};
    }
}

QVariant ApplicationsModel::foreground(ElementId application, const ApplicationColumn &column) const
{
    if (m_refusals.contains({application, column.key}))
        return look::tokens().danger;
    if (isUnknown(application, column))
        return look::tokens().mutedText;
    if (column.attribute == attributes::endOfSupport) {
        const auto end = m_facts->element(application)->attributes.get<QDate>(attributes::endOfSupport);
        const QDate target = m_facts->settings.targetDate;
        if (end && *end < (target.isValid() ? target : base::Clock::today()))
            return look::tokens().danger;
    }
    return {};
}

QVariant ApplicationsModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    if (!row.application)
        return headingData(row, index.column(), role);
    const ApplicationColumn &column = m_columns.at(index.column());
    const auto refusal = m_refusals.constFind({row.application, column.key});
    const bool isRefused = refusal != m_refusals.constEnd();
    switch (role) {
    case Qt::DisplayRole:
        return isRefused ? refusal->text : text(row.application, column);
    case Qt::EditRole:
        return isRefused ? refusal->text : editText(row.application, column);
    case Qt::ToolTipRole:
        return isRefused ? refusal->message : text(row.application, column);
    case Qt::ForegroundRole:
        return foreground(row.application, column);
    case Qt::BackgroundRole:
        return isRefused ? QVariant(look::tinted(look::tokens().danger, 0.15, look::tokens().surface)) : QVariant();
    case Qt::TextAlignmentRole: {
        if (column.kind != Kind::Attribute)
            return int(Qt::AlignVCenter | Qt::AlignLeft);
        const AttributeType type = m_facts->attributeRegistry.definition(column.attribute).type;
        const bool right = type == AttributeType::Money || type == AttributeType::Number;
        return int(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    }
    case VerdictRole: {
        const consolidation::VerdictRecord *record
            = column.kind == Kind::Verdict ? verdictOf(row.application) : nullptr;
        return record ? QVariant(int(record->verdict)) : QVariant();
    }
    default:
        return {};
    }
}

QVariant ApplicationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_columns.size())
        return {};
    const ApplicationColumn &column = m_columns.at(section);
    if (role == Qt::DisplayRole)
        return column.label;
    if (role == Qt::ToolTipRole) {
        const int unknown = unknownIn(column);
        return unknown > 0 ? tr("%1: unknown for %2 of %3").arg(column.label).arg(unknown).arg(m_facts->applications().size())
                           : column.label;
    }
    return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter)) : QVariant();
}

Qt::ItemFlags ApplicationsModel::flags(const QModelIndex &index) const
{
    if (isHeading(index.row()))
        return Qt::ItemIsEnabled;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isEditable(m_columns.at(index.column())) ? flags | Qt::ItemIsEditable : flags;
}

bool ApplicationsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const ElementId application = applicationAt(index.row());
    if (role != Qt::EditRole || !application || !isEditable(m_columns.at(index.column())))
        return false;
    const ApplicationColumn column = m_columns.at(index.column()); // the edit resets the model
    const QString typed = value.toString().trimmed();
    QList<ElementId> targets = m_targets && column.kind != Kind::Name ? m_targets(index) : QList<ElementId>{application};
    const bool unchanged = std::all_of(targets.begin(), targets.end(), [&](ElementId id) {
        return editText(id, column) == typed && !m_refusals.contains({id, column.key});
    });
    if (unchanged)
        return true;
    const auto done = m_perform(editOf(targets, column, typed));
    if (!done) {
        m_refusals.insert({application, column.key},
                          {typed, QStringList({done.error().message, done.error().remedy}).join(u'\n').trimmed()});
        Q_EMIT dataChanged(index, index);
        Q_EMIT refused(done.error());
        return false;
    }
    for (const ElementId id : std::as_const(targets))
        m_refusals.remove({id, column.key});
    if (const int row = rowOf(application); row >= 0)
        Q_EMIT dataChanged(this->index(row, 0), this->index(row, columnCount() - 1));
    Q_EMIT accepted();
    return true;
}

} // namespace panels
