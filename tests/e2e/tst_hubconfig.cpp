// What a hub does when its configuration changes while feeds run.
#include "hubrig.h"

#include "faketransport.h"

#include <QtTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

TransportFactory silentTransports()
{
    return [](const AttemptSpec &spec, Scheduler &) {
        return std::make_unique<FakeTransport>(spec.kind);
    };
}

FeedConfig feed(const char *id)
{
    return HubRig::feed(QString::fromLatin1(id), QUrl(QStringLiteral("http://h/")));
}

} // namespace

class HubConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void changedFeedStaysOnItsThread()
    {
        HubRig rig(3, silentTransports());
        FeedConfig changing = feed("a");
        rig.hub.applyConfig({changing, feed("b")});
        for (int i = 1; i <= 20; ++i) {
            changing.name = QString::number(i);
            changing.url = QUrl(QStringLiteral("http://h/") + changing.name);
            rig.hub.applyConfig({changing, feed("b")});
        }
        const auto nameNow = [&] {
            const auto snapshot = rig.observer.told(changing.id).snapshot;
            return snapshot ? snapshot->name : QString();
        };
        QTRY_COMPARE(nameNow(), changing.name);
        rig.hub.shutdown();
        const auto told = rig.observer.told(changing.id);
        QCOMPARE(told.removals, 20);
        QCOMPARE(told.threads.size(), size_t(1));
        // Its end came before its new beginning, so the snapshot is still there.
        QCOMPARE(nameNow(), changing.name);
    }

    void renamedFeedKeepsItsConnection()
    {
        HubRig rig(2, silentTransports());
        FeedConfig renamed = feed("a");
        rig.hub.applyConfig({renamed});
        renamed.name = QStringLiteral("Orders");
        renamed.group = QStringLiteral("Europe");
        rig.hub.applyConfig({renamed});
        const auto groupNow = [&] {
            const auto snapshot = rig.observer.told(renamed.id).snapshot;
            return snapshot ? snapshot->name + u'/' + snapshot->group : QString();
        };
        QTRY_COMPARE(groupNow(), QStringLiteral("Orders/Europe"));
        rig.hub.shutdown();
        QCOMPARE(rig.observer.told(renamed.id).removals, 0);
        QCOMPARE(rig.observer.counters(renamed.id).attempts, quint64(1));
    }

    void unchangedFeedIsLeftAlone()
    {
        HubRig rig(2, silentTransports());
        rig.hub.applyConfig({feed("a"), feed("b")});
        rig.hub.applyConfig({feed("b"), feed("a"), feed("c")});
        rig.hub.applyConfig({feed("a")});
        QTRY_COMPARE(rig.observer.told(feed("c").id).removals, 1);
        QTRY_COMPARE(rig.observer.told(feed("b").id).removals, 1);
        rig.hub.shutdown();
        QCOMPARE(rig.observer.told(feed("a").id).removals, 0);
        QCOMPARE(rig.observer.counters(feed("a").id).attempts, quint64(1));
    }
};

QTEST_GUILESS_MAIN(HubConfigTest)
#include "tst_hubconfig.moc"
