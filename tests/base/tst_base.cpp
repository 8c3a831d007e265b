// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cancel.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "base/text.h"

#include <QTest>

using ThingId = base::Id<struct ThingTag>;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreNullUntilCreated()
    {
        QVERIFY(ThingId().isNull());
        QVERIFY(ThingId::create(3) == ThingId::create(3));
        QVERIFY(ThingId::create(2) < ThingId::create(3));
        QCOMPARE((QSet<ThingId>{ThingId::create(1), ThingId::create(1)}).size(), 1);
    }

    void errorsNamePlaceAndRemedy()
    {
        base::Error error{QStringLiteral("x"), QStringLiteral("bad cell"), QStringLiteral("mend it"),
                          QStringLiteral("a.csv"), 7};
        QCOMPARE(error.text(), QStringLiteral("a.csv:7: bad cell; mend it"));
        error.line = 0;
        error.remedy.clear();
        QCOMPARE(error.text(), QStringLiteral("a.csv: bad cell"));
    }

    void wordsAreFolded()
    {
        QCOMPARE(base::words(u"Tidbok-ning  (ÅÄÖ) v2.1"),
                 QStringList({QStringLiteral("tidbok"), QStringLiteral("ning"), QStringLiteral("åäö"),
                              QStringLiteral("v2"), QStringLiteral("1")}));
        QCOMPARE(base::squeezed(u"Run-cost (SEK)"), QStringLiteral("runcostsek"));
        QCOMPARE(base::folded(u"  \uff21 STRÅK\u00a0 1 "), QStringLiteral("a stråk 1"));
        QVERIFY(base::words(u" -- ").isEmpty());
    }

    void namesAreOrderedAsPeopleExpect()
    {
        QStringList names{QStringLiteral("Ward 10"), QStringLiteral("ward 9"), QStringLiteral("Archive"),
                          QStringLiteral("Ward 009")};
        std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return base::naturalLess(a, b); });
        QCOMPARE(names, QStringList({QStringLiteral("Archive"), QStringLiteral("Ward 009"), QStringLiteral("ward 9"),
                                     QStringLiteral("Ward 10")}));
        for (const QString &name : names)
            QVERIFY(!base::naturalLess(name, name));
    }

    void theClockCanBeSet()
    {
        const QDateTime time(QDate(2027, 3, 1), QTime(12, 0), Qt::UTC);
        base::Clock::set(time);
        QCOMPARE(base::Clock::now(), time);
        QCOMPARE(base::Clock::today(), QDate(2027, 3, 1));
        base::Clock::reset();
        QVERIFY(base::Clock::now() != time);
    }

    void copiesOfATokenAreCancelledTogether()
    {
        const base::CancelToken token;
        const base::CancelToken copy = token;
        QVERIFY(!copy.isCancelled());
        token.cancel();
        QVERIFY(copy.isCancelled());
        QVERIFY(!base::CancelToken().isCancelled());
    }
};

QTEST_APPLESS_MAIN(TestBase)
#include "tst_base.moc"
