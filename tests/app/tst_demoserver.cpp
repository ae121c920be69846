#include "demoserver.h"

#include <QTcpSocket>
#include <QtTest>

using namespace feedscope;

class DemoServerTest : public QObject
{
    Q_OBJECT

private slots:
    void answersUntilItIsStopped()
    {
        DemoServer server;
        QString error;
        const QUrl base = server.start(&error);
        QVERIFY2(base.isValid() && base.port() > 0, qPrintable(error));

        QTcpSocket client;
        client.connectToHost(base.host(), quint16(base.port()));
        QVERIFY(client.waitForConnected());
        client.write("GET / HTTP/1.1\r\nHost: lab\r\n\r\n");
        QVERIFY(client.waitForReadyRead());
        QVERIFY(client.readAll().startsWith("HTTP/1.1 200"));

        server.stop();
        QTcpSocket late;
        late.connectToHost(base.host(), quint16(base.port()));
        QVERIFY(!late.waitForConnected());
    }

    void stopsWhenItGoes()
    {
        QString error;
        DemoServer server;
        QVERIFY(!server.start(&error).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DemoServerTest)
#include "tst_demoserver.moc"
