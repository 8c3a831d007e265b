// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/recordmatch.h"
#include "support/landscapebuilder.h"

#include <random>

namespace planted {

/// How much a made-up catalogue knows of its applications, beside names and units. Shares are 0 … 1.
struct Shape
{
    const char *name;
    int products = 300;
    int units = 40;
    double vendors = 0.6;   ///< vendor known
    double functions = 0.7; ///< functions known
    double named = 0.2;     ///< product known
    double english = 0.3;   ///< things named in English
    double families = 0.2;  ///< products that share the brand of their vendor's others
};

/// Applications as the inventories of a region name them: products under several names in several units, in Swedish and
/// English, with vendors, versions, places, abbreviations, slips of the pen, installations for tests; and home-made ones
/// that are called by what they do, each a thing of its own however alike their names.
class Catalogue
{
public:
    Catalogue(const Shape &shape, quint32 seed)
        : m_shape(shape)
        , m_random(seed)
    {
        makeUnits();
        makeVendors();
        for (int i = 0; i < shape.products; ++i)
            makeProduct(i);
        for (int i = 0; i < shape.products; ++i)
            install(i);
    }

    struct Row
    {
        landscape::ElementId id;
        int product = 0;
        int unit = 0;
        QString name;
        QString vendor; ///< as written; may be empty
    };
    support::LandscapeBuilder b;
    QList<Row> rows;

    [[nodiscard]] bool isSame(const Row &x, const Row &y) const { return x.product == y.product; }
    /// Pairs of one product.
    [[nodiscard]] double pairCount() const
    {
        double count = 0;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j)
                count += isSame(rows[i], rows[j]) ? 1 : 0;
        }
        return count;
    }
    [[nodiscard]] QList<analysis::MatchRecord> records() const
    {
        QList<analysis::MatchRecord> result;
        for (const Row &row : rows)
            result << analysis::MatchRecord{row.name, row.vendor, m_units[row.unit].name};
        return result;
    }

private:
    struct Unit
    {
        landscape::ElementId id;
        QString name;
        QString place;
        QString shortName;
    };
    struct Product
    {
        QString brand;
        int thing = 0;
        int vendor = 0;
        bool isHomeMade = false;
        bool needsThing = false; ///< a family's brand alone names no product
        QList<landscape::ElementId> functions;
        landscape::ElementId element;
        int technology = 0;
    };

    int below(int n) { return int(m_random() % quint32(n)); }
    bool chance(double share) { return below(10000) < share * 10000; }
    template <typename T> T oneOf(const QList<T> &list) { return list[below(int(list.size()))]; }

    QString syllables(int count)
    {
        const QString consonants = QStringLiteral("bdfghjklmnprstv");
        const QString vowels = QStringLiteral("aeiouyåö");
        QString word;
        for (int i = 0; i < count; ++i) {
            word += consonants[below(int(consonants.size()))];
            word += vowels[below(int(vowels.size()))];
            if (chance(0.3))
                word += consonants[below(int(consonants.size()))];
        }
        word[0] = word[0].toUpper();
        return word;
    }

    void makeUnits()
    {
        const QStringList kinds{QStringLiteral("%1 sjukhus"), QStringLiteral("%1 kommun"), QStringLiteral("Folktandvården %1"),
                                QStringLiteral("%1 Hospital"), QStringLiteral("Habilitering %1"), QStringLiteral("%1 vårdcentral")};
        for (int i = 0; i < m_shape.units; ++i) {
            Unit unit;
            unit.place = syllables(2) + oneOf<QString>({QStringLiteral("vik"), QStringLiteral("by"), QStringLiteral("torp"), QStringLiteral("ås")});
            unit.name = oneOf(kinds).arg(unit.place);
            for (const QString &word : unit.name.split(u' '))
                unit.shortName += word.first(word == unit.place ? 2 : 1).toUpper();
            unit.id = b.unit(unit.name);
            b.facts.elements.edit(unit.id, [&](landscape::Element &element) { element.uid = unit.shortName + (i < 10 ? QString() : QString::number(i)); });
            m_units << unit;
        }
    }

    void makeVendors()
    {
        const QStringList trades{QStringLiteral("Data"), QStringLiteral("Health IT"), QStringLiteral("Software"), QStringLiteral("Systems"), QStringLiteral("Medtech")};
        for (int i = 0; i < std::max(3, m_shape.products / 4); ++i) {
            m_vendors << QStringList{syllables(2 + below(2)), oneOf(trades), oneOf<QString>({QStringLiteral("AB"), QStringLiteral("Ltd"), QString()})};
            m_families << syllables(2 + below(2));
        }
    }

    static const QList<QPair<QString, QString>> &things()
    {
        static const QList<QPair<QString, QString>> list = [] {
            QList<QPair<QString, QString>> result;
            // The last eight are in no list of synonyms.
            const char *const words[][2] = {
                {"Journal", "Record"}, {"Schema", "Scheduling"}, {"Lön", "Payroll"}, {"Ärende", "Case"}, {"Arkiv", "Archive"},
                {"Bokning", "Booking"}, {"Faktura", "Invoice"}, {"Remiss", "Referral"}, {"Kost", "Meals"}, {"Fordon", "Fleet"},
                {"Avvikelse", "Incident"}, {"Recept", "Prescription"}, {"Röntgen", "Radiology"}, {"Labb", "Laboratory"},
                {"Bibliotek", "Library"}, {"Karta", "Maps"}, {"Diarium", "Registry"}, {"Rekrytering", "Recruitment"},
                {"Mammografi", "Mammography"}, {"Brunn", "Well"}, {"Snöröjning", "Snow Clearing"}, {"Fiskekort", "Fishing Permit"},
                {"Handskrift", "Manuscript"}, {"Sprutbyte", "Needle Exchange"}, {"Hörsel", "Audiology"}, {"Kajplats", "Berth"}};
            for (const auto &word : words)
                result << qMakePair(QString::fromUtf8(word[0]), QString::fromUtf8(word[1]));
            return result;
        }();
        return list;
    }

    void makeProduct(int number)
    {
        if (m_functions.isEmpty()) {
            for (int i = 0; i < std::max(20, m_shape.products / 3); ++i)
                m_functions << b.function(QStringLiteral("Function %1").arg(i));
        }
        Product product;
        do {
            product.thing = below(int(things().size()));
            product.vendor = below(int(m_vendors.size()));
        } while (m_taken.contains({product.vendor, product.thing})); // no vendor has two for one thing
        m_taken.insert({product.vendor, product.thing});
        const double kind = below(1000) / 1000.0;
        if (kind < m_shape.families) {
            product.brand = m_families[product.vendor];
            product.needsThing = true;
        } else if (kind < m_shape.families + 0.12) {
            for (int i = 2 + below(2); i > 0; --i)
                product.brand += QChar(u'A' + below(26));
        } else if (kind < m_shape.families + 0.24) {
            const QString &thing = things()[product.thing].first;
            product.brand = thing + oneOf<QString>({QStringLiteral("en"), QStringLiteral("samt"), QStringLiteral("smart"), QStringLiteral("is"), QStringLiteral("ia"), QStringLiteral("flow"), QStringLiteral("hubben"), QStringLiteral("ett"), QStringLiteral("guiden"), QStringLiteral("direkt")});
        } else if (kind < m_shape.families + 0.34) {
            product.isHomeMade = true;
        } else {
            product.brand = syllables(2 + below(3));
        }
        // What applications for one thing do is alike, too.
        product.functions << m_functions[(product.thing * 3) % m_functions.size()];
        for (int i = 1 + below(3); i > 0; --i)
            product.functions << oneOf(m_functions);
        product.technology = below(4);
        if (!product.isHomeMade && chance(m_shape.named))
            product.element = b.product(product.brand + QString::number(number), m_vendors[product.vendor].first(2).join(u' '));
        m_products << product;
    }

    QString nameOf(const Product &product, const Unit &unit)
    {
        const auto &[swedish, english] = things()[product.thing];
        const QString thing = chance(m_shape.english) ? english : swedish;
        QString name;
        const int style = below(100);
        if (product.isHomeMade)
            name = thing + oneOf<QString>({QString(), QStringLiteral("system"), QStringLiteral("databas"), QStringLiteral(" register")});
        else if (style < 30 && !product.needsThing)
            name = product.brand;
        else if (style < 72)
            name = product.brand + u' ' + thing;
        else if (style < 80 && !product.needsThing)
            name = m_vendors[product.vendor].first() + u' ' + product.brand;
        else if (style < 86)
            name = m_vendors[product.vendor].first() + u' ' + product.brand + u' ' + thing;
        else if (style < 91)
            name = thing + u' ' + product.brand;
        else if (style < 95)
            name = QStringLiteral("%1 (%2)").arg(thing, product.brand);
        else if (style < 97)
            name = product.brand + u'-' + thing.toLower();
        else
            name = product.brand.first(1) + thing.first(1).toUpper();
        return decorated(name, unit);
    }

    QString decorated(QString name, const Unit &unit)
    {
        if (chance(0.05) && name.size() > 4)
            name[1 + below(int(name.size()) - 1)] = QChar(u'a' + below(26));
        if (chance(0.08))
            name += oneOf<QString>({QStringLiteral("-systemet"), QStringLiteral(" system"), QStringLiteral(" webb"), QStringLiteral(" klient")});
        if (chance(0.2))
            name += oneOf<QString>({QStringLiteral(" %1.%2"), QStringLiteral(" v%1"), QStringLiteral(" version %1.%2"), QStringLiteral(" 20%1%2")}).replace(QStringLiteral("%1"), QString::number(1 + below(9))).replace(QStringLiteral("%2"), QString::number(below(9)));
        if (chance(0.08))
            name += oneOf<QString>({QStringLiteral(" prod"), QStringLiteral(" PROD"), QStringLiteral(" produktion"), QStringLiteral(" drift")});
        if (chance(0.2))
            name = oneOf<QString>({QStringLiteral("%1 %2"), QStringLiteral("%1 - %2"), QStringLiteral("%1, %2"), QStringLiteral("%1 (%3)"), QStringLiteral("%3 %1"), QStringLiteral("%2 %1")})
                       .replace(QStringLiteral("%1"), name).replace(QStringLiteral("%2"), unit.place).replace(QStringLiteral("%3"), unit.shortName);
        if (chance(0.08))
            name = chance(0.5) ? name.toUpper() : name.toLower();
        return name;
    }

    void install(int number)
    {
        const Product product = m_products[number];
        QList<int> where(m_units.size());
        std::iota(where.begin(), where.end(), 0);
        std::shuffle(where.begin(), where.end(), m_random);
        const int copies = product.isHomeMade ? 1 : 1 + std::min(below(8), below(8));
        for (int i = 0; i < copies; ++i) {
            const Unit &unit = m_units[where[i]];
            const QString name = nameOf(product, unit);
            add(number, where[i], name);
            if (chance(0.04))
                add(number, where[i], name + oneOf<QString>({QStringLiteral(" test"), QStringLiteral(" TEST"), QStringLiteral(" utbildning"), QStringLiteral(" (acc)")}));
        }
    }

    void add(int number, int unit, const QString &name)
    {
        const Product &product = m_products[number];
        Row row{b.application(name, m_units[unit].id), number, unit, name, {}};
        if (chance(m_shape.vendors)) {
            const QStringList &vendor = m_vendors[product.vendor];
            row.vendor = product.isHomeMade ? QStringLiteral("Egenutvecklat")
                                            : vendor.first(chance(0.2) ? 1 : chance(0.5) ? 2 : 3).join(u' ').trimmed();
            b.set(row.id, landscape::attributes::vendor, row.vendor);
        }
        if (product.element && chance(0.6))
            b.product(row.id, product.element);
        if (chance(m_shape.functions)) {
            for (const landscape::ElementId function : product.functions) {
                if (chance(0.75))
                    b.supports(row.id, function);
            }
            if (chance(0.15))
                b.supports(row.id, oneOf(m_functions));
            const char *const technologies[] = {"web application", "client-server", "cloud service", "terminal session"};
            b.set(row.id, landscape::attributes::technology, technologies[chance(0.8) ? product.technology : below(4)]);
        }
        rows << row;
    }

    Shape m_shape;
    std::mt19937 m_random;
    QList<Unit> m_units;
    QList<QStringList> m_vendors;
    QStringList m_families;
    QSet<std::pair<int, int>> m_taken;
    QList<landscape::ElementId> m_functions;
    QList<Product> m_products;
};

inline const QList<Shape> &shapes()
{
    static const QList<Shape> all{
        {"names alone", 250, 40, 0, 0, 0, 0.3, 0.2},
        {"vendors known", 250, 40, 0.8, 0, 0.1, 0.3, 0.2},
        {"a small region", 60, 12, 0.6, 0.6, 0.3, 0.3, 0.2},
        {"a region", 300, 40, 0.6, 0.7, 0.2, 0.3, 0.2},
        {"a large region", 900, 120, 0.5, 0.6, 0.15, 0.3, 0.2},
        {"suites of one vendor", 300, 40, 0.6, 0.7, 0.2, 0.3, 0.5},
        {"half English", 300, 40, 0.6, 0.7, 0.2, 0.5, 0.2},
    };
    return all;
}

} // namespace planted
