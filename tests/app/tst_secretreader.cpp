// Secrets fetched without waiting for them.
#include "secretreader.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace feedscope;

class SecretReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void answerComesLaterAndOnTheThreadThatAsked()
    {
        qputenv("FEEDSCOPE_TEST_TOKEN", "abc");
        SecretReader reader;
        QObject context;
        Secret got;
        QThread *thread = nullptr;
        reader.fetch()({SecretSource::Kind::Env, QStringLiteral("FEEDSCOPE_TEST_TOKEN"), {}},
                       context, [&](const Secret &secret) {
                           got = secret;
                           thread = QThread::currentThread();
                       });
        QVERIFY(!thread);
        QTRY_VERIFY(thread);
        QCOMPARE(got.value, QByteArray("abc"));
        QCOMPARE(thread, QThread::currentThread());
    }

    void nobodyIsAnsweredWhoHasGone()
    {
        SecretReader reader;
        bool answered = false;
        {
            QObject context;
            reader.fetch()({SecretSource::Kind::Env, QStringLiteral("PATH"), {}}, context,
                           [&](const Secret &) { answered = true; });
        }
        // The next answer is behind the one that must not come.
        QObject other;
        bool over = false;
        reader.fetch()({SecretSource::Kind::Env, QStringLiteral("PATH"), {}}, other,
                       [&](const Secret &) { over = true; });
        QTRY_VERIFY(over);
        QVERIFY(!answered);
    }

    void sourceThatBlocksHoldsUpNeitherTheOthersNorTheEnd()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const QString fifo = folder.filePath(QStringLiteral("token"));
        QCOMPARE(mkfifo(fifo.toLocal8Bit().constData(), 0600), 0);
        QObject context;
        bool blocked = true;
        bool other = false;
        {
            SecretReader reader;
            reader.fetch()({SecretSource::Kind::File, fifo, {}}, context,
                           [&](const Secret &) { blocked = false; });
            reader.fetch()({SecretSource::Kind::Env, QStringLiteral("PATH"), {}}, context,
                           [&](const Secret &) { other = true; });
            QTRY_VERIFY(other);
            QVERIFY(blocked);
        }
        // Let the thread that is left go: somebody writes.
        QFile writer(fifo);
        QVERIFY(writer.open(QIODevice::WriteOnly));
        writer.write("abc");
        writer.close();
        QTRY_VERIFY(!blocked);
#else
        QSKIP("needs a FIFO");
#endif
    }
};

QTEST_GUILESS_MAIN(SecretReaderTest)
#include "tst_secretreader.moc"
