// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/leftout.h"
#include "exchange/openexchange/exchangekeys.h"
#include "exchange/openexchange/exchangeviewwriter.h"
#include "exchange/openexchange/exchangewriter.h"

#include <QCoreApplication>

namespace exchange {

using namespace landscape;

namespace {

qsizetype foreignExtras(const Extras &extras)
{
    return std::count_if(extras.entries().begin(), extras.entries().end(),
                         [](const Extra &extra) { return !extra.key.startsWith(QLatin1String("exchange:")); });
}

class Counter
{
public:
    Counter(const Landscape &landscape, const ExchangeWriteOptions &options)
        : m_landscape(landscape)
        , m_options(options)
        , m_left(landscape)
    { }

    QList<NotCarried> run()
    {
        m_left.addUses();
        m_left.addMovesAndDecisions();
        m_left.addSameAs();
        m_left.addImages();
        m_left.addSources();
        countSettings();
        countConcepts();
        for (const Folder &folder : m_landscape.folders) {
            m_left.add(QCoreApplication::translate("exchange", "properties of folders"), folder.attributes.size());
            m_foreign += foreignExtras(folder.extras);
        }
        for (const View &view : m_landscape.views)
            countView(view);
        m_left.add(QCoreApplication::translate("exchange", "details that only the format they came in has a place for"),
                   m_foreign);
        return m_left.list();
    }

private:
    void countSettings()
    {
        m_foreign += foreignExtras(m_landscape.settings.extras);
        Settings plain;
        const Settings &settings = m_landscape.settings;
        const int differing = int(settings.currency != plain.currency)
            + int(settings.horizonYears != plain.horizonYears)
            + int(settings.discountRatePercent != plain.discountRatePercent) + int(settings.targetDate.isValid())
            + int(!settings.classificationScheme.isEmpty());
        m_left.add(QCoreApplication::translate(
                       "exchange", "settings for calculations (currency, horizon, discount rate, target date, levels)"),
                   differing);
        m_left.add(QCoreApplication::translate(
                       "exchange", "definitions of specializations (their names are carried as properties)"),
                   m_landscape.specializations.size());
    }

    void countConcepts()
    {
        const bool isOld = m_options.version == ExchangeVersion::V30;
        for (const Element &element : m_landscape.elements) {
            m_foreign += foreignExtras(element.extras);
            if (isOld && element.kind == ElementKind::ValueStream)
                m_left.add(QCoreApplication::translate(
                    "exchange", "value streams, which version 3.0 does not know: other programs see groupings"));
        }
        for (const Relationship &relationship : m_landscape.relationships) {
            m_foreign += foreignExtras(relationship.extras);
            if (isOld && relationship.kind == RelationshipKind::Association && relationship.directed)
                m_left.add(QCoreApplication::translate(
                    "exchange",
                    "directions of associations, which version 3.0 does not know: other programs see none"));
        }
    }

    void countView(const View &view)
    {
        m_foreign += foreignExtras(view.extras);
        const ExchangePlaces places(view);
        for (const PlacedNode &node : view.nodes) {
            countNode(node);
            countItem(node);
            countColour(node.fill);
            if (!places.isExact(node.rect))
                m_left.add(QCoreApplication::translate("exchange",
                                                       "places between whole points: other programs see them rounded"));
        }
        for (const RoutedConnection &line : view.connections) {
            countItem(line);
            const auto isExact = [&](QPointF bend) { return places.isExact(bend); };
            if (!std::all_of(line.bends.begin(), line.bends.end(), isExact))
                m_left.add(QCoreApplication::translate("exchange",
                                                       "places between whole points: other programs see them rounded"));
        }
    }

    void countNode(const PlacedNode &node)
    {
        if (node.kind == NodeKind::Legend)
            m_left.add(QCoreApplication::translate("exchange", "legends, which become notes"));
        if (node.figure)
            m_left.add(QCoreApplication::translate("exchange", "figures instead of boxes"));
        if (!node.image.isEmpty())
            m_left.add(QCoreApplication::translate("exchange", "images on boxes"));
        if (node.alignment != TextAlignment::Default || node.position != TextPosition::Default)
            m_left.add(QCoreApplication::translate("exchange", "alignments of text in boxes"));
    }

    template <typename Item> void countItem(const Item &item)
    {
        m_foreign += foreignExtras(item.extras);
        if (!isLabel(item) && !item.labelExpression.isEmpty())
            m_left.add(QCoreApplication::translate("exchange", "label expressions"));
        countColour(item.line);
        countColour(item.fontColour);
        if (!item.font)
            return;
        if (item.font->strikeOut)
            m_left.add(QCoreApplication::translate("exchange", "text struck out"));
        if (exchangeFontSize(item.font->points) != item.font->points)
            m_left.add(QCoreApplication::translate("exchange", "sizes of type, rounded to half points"));
    }

    void countColour(const std::optional<Rgb> &colour)
    {
        if (colour && !isOpacityExact(*colour))
            m_left.add(QCoreApplication::translate("exchange",
                                                   "opacities: other programs see them rounded to whole per cent"));
    }

    const Landscape &m_landscape;
    const ExchangeWriteOptions &m_options;
    LeftOut m_left;
    qsizetype m_foreign = 0;
};

} // namespace

QList<NotCarried> whatExchangeDoesNotCarry(const Landscape &landscape, const ExchangeWriteOptions &options)
{
    return Counter(landscape, options).run();
}

} // namespace exchange
