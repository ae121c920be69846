#include "singleinstance.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <thread>

using namespace feedscope;

// A second start blocks while it hands over, so it is played on a thread of its own.
static bool handOverFrom(const QString &folder, const QString &text)
{
    std::atomic<int> taken{-1};
    std::thread second([&] { taken = SingleInstance(folder).handOver(text) ? 1 : 0; });
    const bool answered = QTest::qWaitFor([&] { return taken.load() >= 0; }, 10'000);
    second.join();
    return answered && taken.load() == 1;
}

class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void theFirstStartIsAlone()
    {
        QVERIFY(!SingleInstance(m_dir.filePath(QStringLiteral("a"))).handOver({}));
    }

    void aSecondStartHandsOverItsAddress()
    {
        const QString folder = m_dir.filePath(QStringLiteral("b"));
        SingleInstance first(folder);
        first.listen();
        QSignalSpy asked(&first, &SingleInstance::asked);
        QVERIFY(handOverFrom(folder, QStringLiteral("wss://h/x?a=\u00e9")));
        QVERIFY(handOverFrom(folder, {}));
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("wss://h/x?a=\u00e9"));
        QCOMPARE(asked.at(1).at(0).toString(), QString());
    }

    void anotherFolderIsAnotherProgram()
    {
        SingleInstance first(m_dir.filePath(QStringLiteral("c")));
        first.listen();
        QVERIFY(!handOverFrom(m_dir.filePath(QStringLiteral("d")), {}));
    }

    void afterItsEndThePlaceIsFree()
    {
        const QString folder = m_dir.filePath(QStringLiteral("e"));
        {
            SingleInstance first(folder);
            first.listen();
        }
        QVERIFY(!handOverFrom(folder, {}));
        SingleInstance next(folder);
        next.listen();
        QVERIFY(handOverFrom(folder, {}));
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
