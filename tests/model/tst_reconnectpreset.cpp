#include "reconnectpreview.h"
#include "waitdraw.h"

#include <QTest>

using namespace feedscope;

static QString bands(const BackoffConfig &policy, int wanted)
{
    QStringList words;
    for (const WaitBand &band : nextWaits(policy, wanted))
        words << (band.least == band.most
                      ? QString::number(band.least.count())
                      : QStringLiteral("%1-%2").arg(band.least.count()).arg(band.most.count()));
    return words.join(QLatin1Char(' '));
}

class TestReconnectPreset : public QObject
{
    Q_OBJECT

private slots:
    void waitsAreThoseOfTheLibrary_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(expected);
        };
        row("eventsource", "3000 3000 3000 3000 3000 3000 3000 3000 3000 3000");
        row("socket.io", "550-1500 1100-3000 2200-5000 4400-5000 5000 5000 5000 5000 5000 5000");
        row("reconnecting-websocket", "1000-5000 1300-6500 1690-8450 2197-10000 2856-10000 "
                                      "3712-10000 4826-10000 6274-10000 8157-10000 10000");
        row("signalr", "0 2000 10000 30000");
        row("graphql-ws", "1300-4000 2300-5000 4300-7000 8300-11000 16300-19000");
        row("phoenix", "10 50 100 150 200 250 500 1000 2000 5000");
        row("centrifuge", "500-1000 500-1500 500-2500 500-4500 500-8500 500-16500 500-20000 "
                          "500-20000 500-20000 500-20000");
    }

    void waitsAreThoseOfTheLibrary()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        const auto preset = presetFromName(name);
        QVERIFY(preset);
        QCOMPARE(presetName(*preset), name);
        QVERIFY(!presetTitle(*preset).isEmpty());
        QCOMPARE(bands(presetBackoff(*preset), 10), expected);
    }

    void everyDrawIsInsideTheBand()
    {
        for (const ReconnectPreset preset : reconnectPresets()) {
            const BackoffConfig policy = presetBackoff(preset);
            for (int attempt = 0; attempt < 12; ++attempt) {
                const WaitBand band = presetBand(preset, policy.base, attempt);
                for (int i = 0; i <= 1000; ++i) {
                    const Millis wait = backoffDelay(policy, attempt, i / 1000.0 - 1e-9);
                    QVERIFY2(wait >= band.least - Millis(1) && wait <= band.most + Millis(1),
                             qPrintable(presetName(preset)));
                }
            }
        }
    }

    void unknownNameIsNone() { QVERIFY(!presetFromName(QStringLiteral("sockjs"))); }

    void farAttemptsStayFinite()
    {
        for (const ReconnectPreset preset : reconnectPresets()) {
            const Millis wait = backoffDelay(presetBackoff(preset), 1'000'000, 0.5);
            QVERIFY(wait >= Millis(0) && wait <= kLongestWait);
        }
    }

    void aClientThatDrawsOnceKeepsItsDraw()
    {
        WaitDraw once(7, presetBackoff(ReconnectPreset::ReconnectingWebSocket));
        const double draw = once.next();
        QCOMPARE(once.next(), draw);
        WaitDraw each(7, BackoffConfig());
        QVERIFY(each.next() != each.next());
    }

    void ownPolicyIsPreviewedWithItsBand()
    {
        BackoffConfig policy;
        policy.maxAttempts = 4;
        QCOMPARE(bands(policy, 10), QStringLiteral("500-999 1000-1999 2000-3999"));
        policy.jitter = Jitter::None;
        policy.maxAttempts = 0;
        QCOMPARE(bands(policy, 7), QStringLiteral("1000 2000 4000 8000 16000 30000 30000"));
    }

    void herdWithoutJitterComesTogether()
    {
        BackoffConfig policy;
        policy.jitter = Jitter::None;
        const HerdPreview herd = herdPreview(policy, 200, 10, 1);
        QCOMPARE(herd.perSecond, (std::vector<int>{0, 200, 0, 200, 0, 0, 0, 200, 0, 0}));
        QCOMPARE(herd.most, 200);
        QCOMPARE(herd.retries, 600);
    }

    void jitterSpreadsTheHerdTheSameWayForTheSameSeed()
    {
        BackoffConfig policy;
        policy.jitter = Jitter::Full;
        policy.base = Millis(8'000);
        const HerdPreview herd = herdPreview(policy, 1000, 60, 5);
        QVERIFY(herd.perSecond.at(0) > 50 && herd.perSecond.at(0) < 250);
        QCOMPARE(herdPreview(policy, 1000, 60, 5).perSecond, herd.perSecond);
        QVERIFY(herdPreview(policy, 1000, 60, 6).perSecond != herd.perSecond);
    }

    void herdIsBounded()
    {
        BackoffConfig hot;
        hot.base = Millis(0);
        QCOMPARE(herdPreview(hot, -5, 3, 1).retries, 0);
        QVERIFY(herdPreview(hot, 3, 3600, 1).retries <= 30'000);
        QCOMPARE(herdPreview(hot, 3, -1, 1).retries, 0);
    }
};

QTEST_APPLESS_MAIN(TestReconnectPreset)
#include "tst_reconnectpreset.moc"
