// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvset/csvsetschema.h"

#include "base/text.h"
#include "landscape/portfolio.h"

namespace exchange {

using landscape::ElementKind;

namespace {

struct TableRow
{
    SetTable table;
    const char *name;
    const char *columns;
};

// A question mark stands behind a column that is written only where something stands in it.
constexpr TableRow tables[] = {
    {SetTable::Landscape, "landscape", "key,value"},
    {SetTable::Units, "units", "id,name,parent,kind,headcount,description?"},
    {SetTable::Functions, "functions", "id,name,parent,kind?,area,mandatory,description"},
    {SetTable::Information, "information",
     "id,name,parent?,kind?,confidentiality,integrity,availability,personal_data,description"},
    {SetTable::Products, "products",
     "id,name,vendor,functions,run_cost,licence_cost_per_user,one_time_cost,on_market,description?"},
    {SetTable::Zones, "zones", "id,name,parent?,kind,trust,description?"},
    {SetTable::Nodes, "nodes",
     "id,name,parent?,kind,zone,unit,vendor,end_of_support,confidentiality,integrity,availability,description?"},
    {SetTable::Applications, "applications",
     "id,name,unit,parent?,scope,product,version,vendor,owner,status,in_use_from,end_of_support,review_date,"
     "service_level,price,users,run_cost,licence_cost_per_user,one_time_make_common,one_time_upgrade,one_time_retire,"
     "confidentiality,integrity,availability,one_time_uplift,uplift_cost_per_user,capacity_users,segregable,energy_kwh,"
     "test_environment,technology,description"},
    {SetTable::Supports, "supports", "application,function,fit"},
    {SetTable::Uses, "uses",
     "unit,function,application,users,confidentiality,integrity,availability,unique,unique_reason,decided_by,"
     "decided_on"},
    {SetTable::Moves, "moves", "application,unit,function,one_time_cost,yearly_cost"},
    {SetTable::InformationUse, "information_use", "application,information,mode,unit,volume,master"},
    {SetTable::Flows, "flows", "from,to,information,volume,frequency,technology,manual"},
    {SetTable::Hosting, "hosting", "application,node"},
    {SetTable::Decisions, "decisions", "application,decision,reason,decided_by,decided_on,scenario"},
};

constexpr std::pair<SetTable, ElementKind> usualKinds[] = {
    {SetTable::Units, ElementKind::BusinessActor},
    {SetTable::Functions, ElementKind::Capability},
    {SetTable::Information, ElementKind::BusinessObject},
    {SetTable::Products, ElementKind::Product},
    {SetTable::Zones, ElementKind::CommunicationNetwork},
    {SetTable::Nodes, ElementKind::Node},
    {SetTable::Applications, ElementKind::ApplicationComponent},
};

} // namespace

const QList<SetTable> &allSetTables()
{
    static const QList<SetTable> all = [] {
        QList<SetTable> result;
        for (const TableRow &row : tables)
            result << row.table;
        return result;
    }();
    return all;
}

QString setTableName(SetTable table)
{
    return QString::fromLatin1(tables[size_t(table)].name);
}

std::optional<SetTable> setTableFromName(const QString &name)
{
    static const std::pair<SetTable, const char *> swedish[] = {
        {SetTable::Landscape, "landskap,inställningar"},
        {SetTable::Units, "enheter,organisation,förvaltningar"},
        {SetTable::Functions, "funktioner,förmågor"},
        {SetTable::Information, "informationsobjekt,informationsmängder"},
        {SetTable::Products, "produkter"},
        {SetTable::Zones, "zoner"},
        {SetTable::Nodes, "noder,servrar"},
        {SetTable::Applications, "applikationer,system,it-system"},
        {SetTable::Supports, "stöd,stöder"},
        {SetTable::Uses, "användning,användningar"},
        {SetTable::Moves, "flyttar,flyttkostnader"},
        {SetTable::InformationUse, "informationsanvändning"},
        {SetTable::Flows, "flöden,integrationer"},
        {SetTable::Hosting, "drift,driftplacering"},
        {SetTable::Decisions, "beslut"},
    };
    const QString squeezed = base::squeezed(name);
    for (const TableRow &row : tables) {
        if (squeezed == base::squeezed(QString::fromLatin1(row.name)))
            return row.table;
    }
    for (const auto &[table, words] : swedish) {
        for (const QString &word : QString::fromUtf8(words).split(u',')) {
            if (squeezed == base::squeezed(word))
                return table;
        }
    }
    return std::nullopt;
}

QString setTableFile(SetTable table)
{
    return setTableName(table) + QStringLiteral(".csv");
}

const QStringList &setTableColumns(SetTable table)
{
    static const QList<QStringList> columns = [] {
        QList<QStringList> result;
        for (const TableRow &row : tables)
            result << QString::fromLatin1(row.columns).remove(u'?').split(u',');
        return result;
    }();
    return columns.at(qsizetype(table));
}

bool isOptionalColumn(SetTable table, const QString &column)
{
    const QStringList columns = QString::fromLatin1(tables[size_t(table)].columns).split(u',');
    return columns.contains(column + u'?');
}

ElementKind setTableKind(SetTable table)
{
    for (const auto &[candidate, kind] : usualKinds) {
        if (candidate == table)
            return kind;
    }
    Q_UNREACHABLE();
}

bool holdsKind(SetTable table, ElementKind kind)
{
    switch (table) {
    case SetTable::Functions:
        return landscape::isFunction(kind);
    case SetTable::Information:
        return landscape::isInformationObject(kind);
    case SetTable::Nodes:
        return landscape::isInfrastructure(kind) && kind != ElementKind::CommunicationNetwork;
    case SetTable::Units:
    case SetTable::Products:
    case SetTable::Zones:
    case SetTable::Applications:
        return kind == setTableKind(table);
    case SetTable::Landscape:
    case SetTable::Supports:
    case SetTable::Uses:
    case SetTable::Moves:
    case SetTable::InformationUse:
    case SetTable::Flows:
    case SetTable::Hosting:
    case SetTable::Decisions:
        return false;
    }
    Q_UNREACHABLE();
}

std::optional<SetTable> setTableOf(ElementKind kind)
{
    for (const auto &[table, usual] : usualKinds) {
        if (holdsKind(table, kind))
            return table;
    }
    return std::nullopt;
}

std::optional<SetTable> referredTable(landscape::AttributeId attribute)
{
    namespace attributes = landscape::attributes;
    if (attribute == attributes::unit)
        return SetTable::Units;
    if (attribute == attributes::product)
        return SetTable::Products;
    if (attribute == attributes::zone)
        return SetTable::Zones;
    if (attribute == attributes::information)
        return SetTable::Information;
    return std::nullopt;
}

SetColumn setColumn(SetTable table, const QString &name)
{
    using landscape::AttributeType;
    static const landscape::AttributeRegistry builtIn;
    static const std::pair<const char *, SetTable> references[]
        = {{"unit", SetTable::Units},       {"application", SetTable::Applications},
           {"from", SetTable::Applications}, {"to", SetTable::Applications},
           {"function", SetTable::Functions}, {"node", SetTable::Nodes},
           {"product", SetTable::Products}, {"zone", SetTable::Zones}};
    SetColumn column {name};
    if (name == u"parent" || (name == u"information" && table == SetTable::InformationUse)) {
        column.refersTo = name == u"parent" ? table : SetTable::Information;
        return column;
    }
    for (const auto &[word, target] : references) {
        // A move may be of a product as well.
        if (name == QLatin1String(word) && table != SetTable::Moves)
            column.refersTo = target;
    }
    if (name == u"unique") {
        for (const auto word : {landscape::Uniqueness::No, landscape::Uniqueness::Claimed, landscape::Uniqueness::Accepted})
            column.choices << landscape::uniquenessName(word);
    } else if (name == u"decision") {
        for (const auto word : {landscape::Verdict::Retire, landscape::Verdict::MakeCommon, landscape::Verdict::KeepCommon,
                                landscape::Verdict::KeepLocal, landscape::Verdict::Replace, landscape::Verdict::Investigate})
            column.choices << landscape::verdictName(word);
    } else if (name == u"yearly_cost") {
        column.type = AttributeType::Money;
    } else if (name == u"decided_on") {
        column.type = AttributeType::Date;
    } else if (const landscape::AttributeId known = builtIn.find(name); known && !column.refersTo) {
        column.type = builtIn.definition(known).type;
        column.choices = builtIn.definition(known).choices;
    }
    return column;
}

} // namespace exchange
