// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <algorithm>
#include <random>

/// Whole landscapes of the domain in any size, as facts: 50 units, products installed by several units and adapted
/// there, functions in domains of ten, information, flows, nodes, owners, life cycles, and costs of which a part is not
/// known. The same on every machine.
namespace generators {

class Region
{
public:
    explicit Region(int applications, unsigned seed = 1)
        : m_engine(seed)
        , m_count(applications)
    { }

    landscape::Landscape make()
    {
        m_facts.settings.horizonYears = 5;
        m_facts.settings.discountRatePercent = 3;
        m_facts.settings.targetDate = QDate(2030, 12, 31);
        m_facts.settings.currency = QStringLiteral("SEK");
        makeUnits();
        makeFunctions();
        makeInformation();
        while (int(m_applications.size()) < m_count)
            makeProduct();
        makeFlows();
        return std::move(m_facts);
    }

private:
    using ElementId = landscape::ElementId;
    using ElementKind = landscape::ElementKind;
    using RelationshipKind = landscape::RelationshipKind;
    static constexpr int unitCount = 50;
    static constexpr int domainSize = 10;

    std::mt19937 m_engine;
    int m_count;
    landscape::Landscape m_facts;
    QList<ElementId> m_units, m_functions, m_objects, m_applications, m_nodes;

    int below(int count) { return int(m_engine() % unsigned(count)); }
    bool chance(int percent) { return below(100) < percent; }
    double share() { return below(1'000'000) / 1e6; }
    // Small ones more often: costs have a long tail. Whole hundreds.
    double tail(double low, double high)
    {
        return 100 * std::floor((low + (high - low) * share() * share() * share()) / 100);
    }

    ElementId add(ElementKind kind, const QString &name)
    {
        landscape::Element row;
        row.kind = kind;
        row.name = name;
        row.uid = QStringLiteral("e%1").arg(m_facts.elements.lastNumber() + 1);
        return m_facts.elements.insert(row);
    }
    landscape::RelationshipId relate(RelationshipKind kind, ElementId from, ElementId to)
    {
        landscape::Relationship row;
        row.kind = kind;
        row.source = from;
        row.target = to;
        row.uid = QStringLiteral("r%1").arg(m_facts.relationships.lastNumber() + 1);
        return m_facts.relationships.insert(row);
    }
    template <typename T> void set(ElementId id, landscape::AttributeId attribute, T value)
    {
        m_facts.elements.edit(id, [&](landscape::Element &row) { row.attributes.set(attribute, landscape::Value(value)); });
    }
    void setLevel(ElementId id, int level)
    {
        for (const auto attribute : {landscape::attributes::confidentiality, landscape::attributes::integrity,
                                     landscape::attributes::availability})
            set(id, attribute, landscape::Level {qint8(level)});
    }
    void setMoney(ElementId id, landscape::AttributeId attribute, double amount, int percentKnown)
    {
        if (chance(percentKnown))
            set(id, attribute, landscape::Money::of(amount));
    }

    QString word()
    {
        static const char *const syllables[] = {"jour", "nal",  "med",  "tid",  "bok",  "lön",  "plan", "vård",
                                                "lab",  "rönt", "fakt", "arki", "pass", "doku", "reg",  "sys",
                                                "kart", "tra",  "fik",  "bud",  "stöd", "port", "kom",  "mun"};
        QString text;
        for (int n = 2 + below(3); n > 0; --n)
            text += QString::fromUtf8(syllables[below(int(std::size(syllables)))]);
        text[0] = text[0].toUpper();
        return text;
    }

    void makeUnits()
    {
        for (int u = 0; u < unitCount; ++u) {
            m_units.append(add(ElementKind::BusinessActor, QStringLiteral("Unit %1").arg(u + 1)));
            set(m_units.last(), landscape::attributes::headcount, double(50 + below(2000)));
        }
    }
    void makeFunctions()
    {
        const int count = m_count <= 5000 ? std::max(70, m_count / 4) : 1500;
        for (int f = 0; f < count; ++f)
            m_functions.append(add(ElementKind::Capability, QStringLiteral("%1 %2").arg(word()).arg(f + 1)));
    }
    void makeInformation()
    {
        for (int o = 0; o < std::max(20, m_count / 20); ++o) {
            m_objects.append(add(ElementKind::BusinessObject, QStringLiteral("%1 %2").arg(word()).arg(o + 1)));
            if (chance(80))
                setLevel(m_objects.last(), 1 + below(3));
        }
        for (int n = 0; n < std::max(5, m_count / 8); ++n)
            m_nodes.append(add(ElementKind::Node, QStringLiteral("Host %1").arg(n + 1)));
    }

    // A product, and its installations.
    void makeProduct()
    {
        const QString name = word();
        const ElementId product = add(ElementKind::Product, name);
        const int home = below(int(m_functions.size())) / domainSize * domainSize;
        QList<int> functions;
        for (int n = 1 + below(4); n > 0; --n) {
            const int domain = n == 1 && chance(15) ? below(int(m_functions.size())) / domainSize * domainSize : home;
            const int f = std::min(int(m_functions.size()) - 1, domain + below(domainSize));
            if (!functions.contains(f))
                functions.append(f);
        }
        const double run = tail(80'000, 2'500'000);
        if (chance(15)) {
            set(product, landscape::attributes::onMarket, true);
            set(product, landscape::attributes::runCost, landscape::Money::of(run));
            set(product, landscape::attributes::oneTimeCost, landscape::Money::of(tail(100'000, 2'000'000)));
            setLevel(product, 3);
            for (const int f : functions)
                relate(RelationshipKind::Realization, product, m_functions.at(f));
        }
        const int level = 1 + below(3);
        for (int n = 1 + below(5); n > 0 && int(m_applications.size()) < m_count; --n)
            install(name, product, functions, run * (0.7 + 0.6 * share()), level);
    }

    void install(const QString &product, ElementId productId, QList<int> functions, double run, int level)
    {
        using namespace landscape;
        const ElementId unit = m_units.at(below(unitCount));
        const ElementId id = add(ElementKind::ApplicationComponent,
                                 chance(50) ? product : QStringLiteral("%1 %2").arg(product).arg(1 + below(9)));
        m_applications.append(id);
        set(id, attributes::unit, unit);
        set(id, attributes::scope, chance(8) ? QStringLiteral("common") : QStringLiteral("local"));
        if (chance(60))
            set(id, attributes::product, productId);
        if (chance(75))
            set(id, attributes::owner, QStringLiteral("Board %1").arg(1 + below(20)));
        setMoney(id, attributes::runCost, run, 85);
        setMoney(id, attributes::licenceCostPerUser, 10.0 * below(60), 80);
        setMoney(id, attributes::oneTimeMakeCommon, tail(50'000, 600'000), 85);
        setMoney(id, attributes::oneTimeRetire, tail(10'000, 150'000), 85);
        if (chance(90))
            setLevel(id, level);
        if (chance(25))
            set(id, attributes::endOfSupport, QDate(2027 + below(6), 1 + below(12), 1));
        setMoney(id, attributes::oneTimeUpgrade, tail(20'000, 400'000), 50);
        const int adapted = std::min(int(m_functions.size()) - 1, functions.first() / domainSize * domainSize + below(domainSize));
        if (chance(30) && !functions.contains(adapted))
            functions.append(adapted);
        for (const int f : functions) {
            const RelationshipId line = relate(RelationshipKind::Realization, id, m_functions.at(f));
            m_facts.relationships.edit(line, [&](Relationship &row) {
                row.attributes.set(attributes::fit, Value(chance(60) ? 1.0 : 0.6 + 0.4 * share()));
            });
            Use use;
            use.unit = unit;
            use.function = m_functions.at(f);
            use.application = id;
            if (chance(90))
                use.users = Value(std::floor(5 + 400 * share() * share()));
            const Level needed {qint8(1 + below(level))};
            use.protection = {needed, needed, needed};
            if (chance(1)) {
                use.unique = Uniqueness::Accepted;
                use.uniqueReason = QStringLiteral("Another law holds.");
                use.decidedBy = QStringLiteral("The board");
                use.decidedOn = QDate(2026, 3, 1);
            }
            m_facts.uses.insert(use);
        }
        relate(RelationshipKind::Serving, m_nodes.at(below(int(m_nodes.size()))), id);
        const RelationshipId line = relate(RelationshipKind::Access, id, m_objects.at(below(int(m_objects.size()))));
        m_facts.relationships.edit(line, [&](Relationship &row) {
            row.attributes.set(attributes::crud, Value(chance(30) ? QStringLiteral("CRU") : QStringLiteral("R")));
        });
    }

    void makeFlows()
    {
        for (int n = 0; n < m_count * 8 / 5; ++n) {
            const ElementId from = m_applications.at(below(m_count));
            const ElementId to = m_applications.at(below(m_count));
            if (from == to)
                continue;
            const landscape::RelationshipId line = relate(RelationshipKind::Flow, from, to);
            m_facts.relationships.edit(line, [&](landscape::Relationship &row) {
                row.attributes.add(landscape::attributes::information,
                                   landscape::Value(m_objects.at(below(int(m_objects.size())))));
            });
        }
    }
};

} // namespace generators
